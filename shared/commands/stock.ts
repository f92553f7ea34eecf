import type { Asset } from '../records/asset.ts';
import { isStockPlace, type StockItem } from '../stock/stock-item.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { checkedPieces, stockLine, stockStep } from './stock-step.ts';
import { entry } from './subject.ts';
import { creation, update } from './write.ts';

/** Pieces on their way from one stock place to another. */
export interface StockMove {
  item: StockItem;
  to: StockItem;
  /** The line of the same part at `to`, where there is one. */
  line: StockItem | null;
  quantity: number;
}

/** Take parts out of a depot into a van, or bring them back. A piece with a serial number moves as itself. */
export function moveStock(context: CommandContext, { item, to, line, quantity }: StockMove): Change[] {
  if (item.place === to.id) throw new CommandError('same-record', 'place');
  if (!isStockPlace(to)) throw new CommandError('invalid-value', 'place');
  const pieces = checkedPieces(quantity);
  const action = to.holder === null ? 'returned' : 'taken';
  const data = {
    asset: item.id,
    quantity: pieces,
    action,
    name: item.name,
    serialNumber: item.serialNumber,
    place: item.place,
    toPlace: to.id,
  } as const;
  if (item.serialNumber !== null) {
    return [update('assets', item, { place: to.id }), stockLine(context, item, data)];
  }
  const target = line ?? { id: context.newId(), account: null };
  return [
    stockStep(item, -pieces),
    stockLine(context, item, data),
    line === null ? newLine(target.id, item, to.id, pieces) : stockStep(line, pieces),
    stockLine(context, target, data),
  ];
}

/**
 * What was counted at a place. It also settles what was taken too much; what others take meanwhile is added to the count.
 */
export function countStock(context: CommandContext, item: StockItem, counted: number): Change[] {
  if (!Number.isInteger(counted) || counted < 0 || counted > 1_000_000) {
    throw new CommandError('quantity-out-of-range', 'quantity');
  }
  const from = item.quantity ?? 0;
  if (counted === from && item.short === 0 && item.quantity !== null) return [];
  const fields = {
    ...(counted === from ? {} : { quantity: { from, to: counted } }),
    ...(item.short === 0 ? {} : { short: { from: item.short, to: 0 } }),
  };
  return [
    update('assets', item, {
      quantity: { add: counted - from },
      ...(item.short === 0 ? {} : { short: { add: -item.short } }),
    }),
    entry(
      context,
      { kind: 'assets', id: item.id, account: item.account, ticket: null },
      { type: 'change', internal: true, data: { fields } },
    ),
  ];
}

/** A new line of stock, or a piece with a serial number. The first change is the asset. */
export function addStock(
  context: CommandContext,
  fields: Partial<Omit<Asset, 'id' | 'revision'>> & Pick<Asset, 'name' | 'type' | 'place'>,
): Change[] {
  if (fields.name.trim() === '') throw new CommandError('text-required', 'name');
  const quantity = fields.serialNumber ? 1 : (fields.quantity ?? 0);
  return [creation('assets', { status: 'in-stock', ...fields, quantity, id: context.newId() })];
}

function newLine(id: string, item: StockItem, place: string, quantity: number): Change {
  const { name, type, partNumber, vendor, model } = item;
  return creation('assets', {
    id,
    name,
    type,
    status: 'in-stock',
    partNumber,
    vendor,
    model,
    place,
    quantity,
  });
}
