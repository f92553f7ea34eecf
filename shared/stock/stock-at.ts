import { fold, matchesWords, wordsOf } from '../text/words.ts';
import { isLow, isStock, isStockPlace, type StockItem } from './stock-item.ts';

/** A depot or a van with what lies there. */
export interface PlaceStock<I extends StockItem> {
  place: I;
  items: I[];
  /** Pieces that lie there. */
  pieces: number;
  low: number;
  /** Lines of which more was taken than there was. */
  short: number;
}

/** Stock by place: vans of the person first, then depots, then the vans of others, each by name. */
export function stockByPlace<I extends StockItem>(assets: readonly I[], personId: string): PlaceStock<I>[] {
  const lying = Map.groupBy(
    assets.filter((one) => isStock(one) && isShown(one)),
    ({ place }) => place,
  );
  const rank = ({ holder }: I): number => (holder === personId ? 0 : holder === null ? 1 : 2);
  return assets
    .filter(isStockPlace)
    .filter((place) => place.status !== 'retired')
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .map((place) => {
      const items = (lying.get(place.id) ?? []).toSorted(byNameAndSerial);
      return {
        place,
        items,
        pieces: items.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0),
        low: items.filter(isLow).length,
        short: items.filter(({ short }) => short > 0).length,
      };
    });
}

/** Lines that somebody at the depot has to count and settle, wherever they lie. */
export function shortages<I extends StockItem>(assets: readonly I[]): I[] {
  return assets.filter((one) => isStock(one) && one.short > 0).toSorted(byNameAndSerial);
}

/** Used up pieces with a serial number are history; a counted line stays, so that it is seen to be empty. */
function isShown({ serialNumber, quantity, short, status }: StockItem): boolean {
  return status !== 'retired' && (serialNumber === null || (quantity ?? 0) > 0 || short > 0);
}

/** Parts that somebody may mean by some words or a serial number: an exact serial first, then own van, then the rest. */
export function findParts<I extends StockItem>(
  assets: readonly I[],
  query: string,
  van: string | null,
  most: number,
): I[] {
  const words = wordsOf(query);
  const exact = fold(query.trim());
  const rank = (one: I): number => {
    if (exact !== '' && one.serialNumber !== null && fold(one.serialNumber) === exact) return 0;
    return one.place === van && (one.quantity ?? 0) > 0 ? 1 : (one.quantity ?? 0) > 0 ? 2 : 3;
  };
  return assets
    .filter((one) => isStock(one) && isShown(one) && one.status !== 'in-repair')
    .filter(({ name, serialNumber, partNumber, model }) =>
      matchesWords(fold([name, serialNumber, partNumber, model].join(' ')), words),
    )
    .toSorted((a, b) => rank(a) - rank(b) || byNameAndSerial(a, b))
    .slice(0, most);
}

function byNameAndSerial(a: StockItem, b: StockItem): number {
  return a.name.localeCompare(b.name) || (a.serialNumber ?? '').localeCompare(b.serialNumber ?? '');
}
