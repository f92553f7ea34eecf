import type { Commitment } from '../records/commitment.ts';
import type { StockItem } from '../stock/stock-item.ts';
import { createCommitment, settleCommitment } from './commitments.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { stockLine, stockStep } from './stock-step.ts';
import { entry, type Subject } from './subject.ts';

/** Equipment of ours that stays at a customer's until a day. */
export interface Lending {
  item: StockItem;
  /** The day it is due back, UTC ms. */
  dueAt: number;
  /** What the commitment says, in the words of the screen. */
  what: string;
  /** To whom, in words. */
  to?: string | null;
}

/**
 * Lend equipment. Who brings it back, and when, is a commitment made in the same step; both timelines say so. The equipment stays
 * stock of ours, out of the house: open commitments tell who has it.
 */
export function lend(
  context: CommandContext,
  subject: Subject,
  { item, dueAt, what, to = null }: Lending,
): Change[] {
  if (subject.account === null) throw new CommandError('invalid-value', 'account');
  if (dueAt <= context.now) throw new CommandError('times-out-of-order', 'dueAt');
  const { account, ticket } = subject;
  const visit = subject.kind === 'visits' ? subject.id : null;
  const promise = createCommitment(context, {
    type: 'action',
    what,
    to,
    dueAt,
    account,
    ticket,
    visit,
    asset: item.id,
  });
  const data = {
    asset: item.id,
    quantity: 1,
    action: 'used',
    name: item.name,
    serialNumber: item.serialNumber,
    place: item.place,
    dueAt,
    commitment: promise[0]?.id ?? null,
  } as const;
  return [
    ...promise,
    entry(context, subject, { type: 'part', internal: true, data }),
    stockStep(item, -1, { status: 'in-use' }),
    stockLine(context, item, { ...data, visit, ticket }),
  ];
}

/** Lent equipment is back, at a place of ours, and nobody owes it any more. */
export function takeBack(
  context: CommandContext,
  commitment: Commitment,
  item: StockItem,
  place: string,
): Change[] {
  const data = {
    asset: item.id,
    quantity: 1,
    action: 'returned',
    name: item.name,
    serialNumber: item.serialNumber,
    toPlace: place,
    commitment: commitment.id,
  } as const;
  return [
    ...settleCommitment(context, commitment, { state: 'done' }),
    stockStep(item, 1, { status: 'in-stock', place }),
    stockLine(context, item, { ...data, visit: commitment.visit, ticket: commitment.ticket }),
  ];
}

/** Commitments to bring equipment back that are not kept yet, the soonest first. */
export function openLoans(commitments: readonly Commitment[]): Commitment[] {
  return commitments
    .filter(({ asset, state }) => asset !== null && state === 'open')
    .toSorted((a, b) => a.dueAt - b.dueAt);
}
