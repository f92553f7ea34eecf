import type { Entry, EntryData } from '../records/entry.ts';

/** A part that stayed somewhere, as one line of a list. */
export interface PartUsed {
  entry: Entry;
  asset: string | null;
  name: string;
  serialNumber: string | null;
  removedSerial: string | null;
  /** Pieces that stayed: what was put back is taken off. */
  quantity: number;
  action: 'used' | 'swapped' | 'lent';
  /** Of a loan, UTC ms. */
  dueAt: number | null;
}

/**
 * What was used, swapped and lent by these entries, in their order, without what went back again. Pieces that are put back are taken
 * off the latest lines of the same stock.
 */
export function partsUsed(entries: readonly Entry[]): PartUsed[] {
  const lines: PartUsed[] = [];
  for (const entry of entries) {
    if (entry.type !== 'part') continue;
    const data = entry.data as EntryData<'part'>;
    if (data.action === 'used' || data.action === 'swapped') lines.push(lineOf(entry, data));
    if (data.action === 'returned') putBack(lines, data);
  }
  return lines.filter(({ quantity }) => quantity > 0);
}

function lineOf(entry: Entry, data: EntryData<'part'>): PartUsed {
  const dueAt = data.dueAt ?? null;
  return {
    entry,
    asset: data.asset,
    name: data.name ?? entry.text,
    serialNumber: data.serialNumber ?? null,
    removedSerial: data.removedSerial ?? null,
    quantity: data.quantity,
    action: dueAt !== null ? 'lent' : data.action === 'swapped' ? 'swapped' : 'used',
    dueAt,
  };
}

function putBack(lines: readonly PartUsed[], { asset, quantity }: EntryData<'part'>): void {
  let left = asset === null ? 0 : quantity;
  for (const line of lines.toReversed()) {
    if (line.asset !== asset || left <= 0) continue;
    const back = Math.min(left, line.quantity);
    line.quantity -= back;
    left -= back;
  }
}
