import type { Asset } from '../records/asset.ts';
import type { EntryData } from '../records/entry.ts';
import type { StockItem } from '../stock/stock-item.ts';
import { CommandError } from './command-error.ts';
import { editAsset } from './assets.ts';
import type { Change, CommandContext } from './context.ts';
import { checkedPieces, stockLine, stockStep } from './stock-step.ts';
import { entry, touch, type Subject } from './subject.ts';
import { creation } from './write.ts';

/** A part as it was used: out of stock, or one that nobody had on the books. */
export interface UsedPart {
  /** The line of stock that it came from; `null` for what no stock has. */
  item: StockItem | null;
  /** What it is called where `item` is `null`. */
  name?: string;
  serialNumber?: string | null;
  quantity: number;
  text?: string;
}

/**
 * A part stays at the customer's. More may be used than the books have: what was done was done, and the depot is told (S18).
 */
export function usePart(context: CommandContext, subject: Subject, part: UsedPart): Change[] {
  return leaving(context, subject, part, { action: 'used' });
}

/** What was taken out in exchange, and where it is written down. */
export interface SwappedOut {
  removedSerial: string | null;
  /** The customer's device that the part is from now on: gets its serial number. */
  device: Asset | null;
  /** Where the piece that was taken out is kept for repair; `null` when it stays or is thrown away. */
  keepAt: string | null;
}

/** A part takes the place of another one, whose serial number is written down. */
export function swapPart(
  context: CommandContext,
  subject: Subject,
  part: UsedPart,
  out: SwappedOut,
): Change[] {
  const removedSerial = out.removedSerial?.trim() || null;
  const serialNumber = serialOf(part);
  const device =
    out.device === null || serialNumber === null ? [] : editAsset(context, out.device, { serialNumber });
  const kept = out.keepAt === null ? [] : [keptForRepair(context, part, removedSerial, out.keepAt)];
  return [...leaving(context, subject, part, { action: 'swapped', removedSerial }), ...device, ...kept];
}

/** Pieces that were not needed after all go back to where they came from. */
export function returnPart(
  context: CommandContext,
  subject: Subject,
  part: UsedPart & { item: StockItem },
): Change[] {
  const quantity = checkedPieces(part.quantity);
  const data = dataOf(part, { action: 'returned', quantity });
  return [
    entry(context, subject, { type: 'part', internal: true, text: part.text ?? '', data }),
    stockStep(part.item, quantity, { status: 'in-stock' }),
    stockLine(context, part.item, { ...data, ...placeOf(subject) }),
    ...touch(context, subject),
  ];
}

function leaving(
  context: CommandContext,
  subject: Subject,
  part: UsedPart,
  done: { action: 'used' | 'swapped'; removedSerial?: string | null },
): Change[] {
  if (nameOf(part) === '') throw new CommandError('text-required', 'name');
  const quantity = checkedPieces(part.quantity);
  const data = dataOf(part, { ...done, quantity });
  const { item } = part;
  const isLast = item !== null && item.serialNumber !== null;
  return [
    entry(context, subject, { type: 'part', internal: true, text: part.text ?? '', data }),
    ...(item === null
      ? []
      : [
          stockStep(item, -quantity, isLast ? { status: 'in-use' } : {}),
          stockLine(context, item, { ...data, ...placeOf(subject) }),
        ]),
    ...touch(context, subject),
  ];
}

function keptForRepair(
  context: CommandContext,
  part: UsedPart,
  serialNumber: string | null,
  place: string,
): Change {
  const { partNumber = null, vendor = null, model = null } = part.item ?? {};
  return creation('assets', {
    id: context.newId(),
    name: nameOf(part),
    type: 'spare-part',
    status: 'in-repair',
    quantity: 1,
    serialNumber,
    place,
    partNumber,
    vendor,
    model,
  });
}

type PartData = EntryData<'part'>;

function dataOf(part: UsedPart, done: Partial<PartData> & Pick<PartData, 'action' | 'quantity'>) {
  return {
    asset: part.item?.id ?? null,
    name: nameOf(part),
    serialNumber: serialOf(part),
    place: part.item?.place ?? null,
    ...done,
  };
}

/** For which visit or ticket, as the timeline of the stock says it. */
function placeOf({ kind, id, ticket }: Subject): { visit: string | null; ticket: string | null } {
  return { visit: kind === 'visits' ? id : null, ticket };
}

function nameOf({ item, name }: UsedPart): string {
  return (item?.name ?? name ?? '').trim();
}

function serialOf({ item, serialNumber }: UsedPart): string | null {
  return item?.serialNumber ?? (serialNumber?.trim() || null);
}
