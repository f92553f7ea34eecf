import type { Asset } from '../records/asset.ts';

/** What stock rules need to know of an asset; its header in a list has it too. */
export type StockItem = Pick<
  Asset,
  | 'id'
  | 'revision'
  | 'name'
  | 'type'
  | 'status'
  | 'account'
  | 'vendor'
  | 'model'
  | 'serialNumber'
  | 'partNumber'
  | 'place'
  | 'holder'
  | 'quantity'
  | 'short'
  | 'minimum'
>;

/** A depot or a van of ours. */
export function isStockPlace({ type, account }: Pick<StockItem, 'type' | 'account'>): boolean {
  return type === 'location' && account === null;
}

/** A spare part or a piece of loan equipment of ours whose pieces are counted. */
export function isStock({ type, account, quantity }: StockItem): boolean {
  return (type === 'spare-part' || type === 'loan') && account === null && quantity !== null;
}

/** The van that a person drives; the first by name where there are several. */
export function vanOf<I extends StockItem>(places: readonly I[], personId: string): I | null {
  return places.filter(({ holder }) => holder === personId).toSorted(byName)[0] ?? null;
}

/** Fewer pieces than there should be. */
export function isLow({ quantity, minimum }: Pick<StockItem, 'quantity' | 'minimum'>): boolean {
  return minimum !== null && quantity !== null && quantity < minimum;
}

/** The line at a place to which pieces of this part are added; not for what has a serial number of its own. */
export function sameLineAt<I extends StockItem>(
  items: readonly I[],
  part: StockItem,
  place: string,
): I | null {
  const isSame = (one: I): boolean =>
    one.serialNumber === null &&
    one.status === 'in-stock' &&
    one.type === part.type &&
    (part.partNumber === null ? one.name === part.name : one.partNumber === part.partNumber);
  return items.find((one) => isStock(one) && one.place === place && isSame(one)) ?? null;
}

function byName(a: StockItem, b: StockItem): number {
  return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}
