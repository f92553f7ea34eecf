import { useMemo } from 'react';
import { isStock, isStockPlace, vanOf } from '../../../shared/stock/stock-item.ts';
import { useHeaders, usePerson } from '../../data/hooks.ts';
import type { HeaderOf } from '../../data/headers/header-of.ts';

/** A line of stock or a place, as lists hold it. */
export type StockHeader = HeaderOf<'assets'>;

export interface Stock {
  /** Depots and vans in use, by name. */
  places: StockHeader[];
  /** Lines of stock, wherever they lie. */
  items: StockHeader[];
  byId: ReadonlyMap<string, StockHeader>;
  /** The van of the person who is signed in. */
  van: StockHeader | null;
}

/** Our own stock, live, out of what is in memory. */
export function useStock(): Stock {
  const { rows, byId, version } = useHeaders('assets');
  const { id } = usePerson();
  return useMemo(() => {
    const places = rows
      .filter((one) => isStockPlace(one) && one.status !== 'retired')
      .toSorted((a, b) => a.name.localeCompare(b.name));
    return { places, items: rows.filter(isStock), byId, van: vanOf(places, id) };
    // `rows` may be one array that changes in place; `version` tells when.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [rows, byId, version, id]);
}
