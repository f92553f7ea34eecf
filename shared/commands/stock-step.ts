import type { Asset } from '../records/asset.ts';
import type { EntryData } from '../records/entry.ts';
import type { StockItem } from '../stock/stock-item.ts';
import type { Json } from '../sync/json.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { entry } from './subject.ts';
import { update } from './write.ts';

/**
 * Pieces put to a line of stock, or taken from it. Said as a step, so that what several people take adds up whichever of them
 * is heard first (S18).
 */
export function stockStep(
  item: Pick<StockItem, 'id' | 'revision'>,
  add: number,
  fields: Partial<Pick<Asset, 'status' | 'place'>> = {},
): Change {
  return update('assets', item, { quantity: { add }, ...(fields as Record<string, Json>) });
}

/** What happened to a line of stock, in its own timeline. */
export function stockLine(
  context: CommandContext,
  item: Pick<StockItem, 'id' | 'account'>,
  data: Partial<EntryData<'part'>>,
): Change {
  const subject = { kind: 'assets', id: item.id, account: item.account, ticket: null } as const;
  return entry(context, subject, { type: 'part', internal: true, data });
}

/** @throws CommandError when it is no number of pieces, at least one */
export function checkedPieces(quantity: number): number {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > 10_000) {
    throw new CommandError('quantity-out-of-range', 'quantity');
  }
  return quantity;
}
