import type { Asset } from '../../../shared/records/asset.ts';
import { swapPart, usePart as partUsed, type UsedPart } from '../../../shared/commands/parts.ts';
import type { Change, CommandContext } from '../../../shared/commands/context.ts';
import type { Subject } from '../../../shared/commands/subject.ts';
import type { ChosenPart } from './PartPicker.tsx';

/** What stands in the form of a used part. */
export interface PartDraft {
  mode: 'used' | 'swapped';
  chosen: ChosenPart | null;
  serialNumber: string;
  quantity: number;
  removedSerial: string;
  /** The customer's device that it was built into. */
  device: string | null;
  isKept: boolean;
  ticket: string | null;
  text: string;
}

/** An empty form; for a visit of one ticket that ticket is meant. */
export function emptyPart(tickets: readonly string[]): PartDraft {
  return {
    mode: 'used',
    chosen: null,
    serialNumber: '',
    quantity: 1,
    removedSerial: '',
    device: null,
    isKept: false,
    ticket: tickets.length === 1 ? (tickets[0] ?? null) : null,
    text: '',
  };
}

export interface PartSurroundings {
  /** The visit or ticket. */
  subject: Subject;
  device: Asset | null;
  /** Where taken out pieces are kept for repair. */
  keepAt: string | null;
}

/** The command that the form asks for. */
export function buildPart(
  context: CommandContext,
  draft: PartDraft,
  { subject, device, keepAt }: PartSurroundings,
): Change[] {
  const of = subject.kind === 'visits' ? { ...subject, ticket: draft.ticket } : subject;
  const isSerial = draft.chosen?.item?.serialNumber != null;
  const part: UsedPart = {
    item: draft.chosen?.item ?? null,
    name: draft.chosen?.name ?? '',
    serialNumber: draft.serialNumber,
    quantity: isSerial || draft.mode === 'swapped' ? 1 : draft.quantity,
    text: draft.text.trim(),
  };
  if (draft.mode === 'used') return partUsed(context, of, part);
  const { removedSerial } = draft;
  return swapPart(context, of, part, { removedSerial, device, keepAt: draft.isKept ? keepAt : null });
}

/** More than the books have: it is written down all the same, and the depot is told. */
export function isMoreThanBooked({ chosen, quantity }: PartDraft): boolean {
  const item = chosen?.item;
  if (item === null || item === undefined) return false;
  return (item.quantity ?? 0) < (item.serialNumber === null ? quantity : 1);
}
