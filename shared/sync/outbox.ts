import type { OpResult } from '../protocol/push.ts';
import type { AnyRecord, Kind } from '../records/kinds.ts';
import type { BaseCopy, OutboxGroup, OutboxOp, OutboxPart, ParkedGroup } from './op.ts';
import { recordKey } from './op.ts';
import { rebase } from './rebase.ts';

/** Ops of one record over all groups, oldest first. */
export function opsOf(groups: readonly OutboxGroup[], kind: Kind, id: string): OutboxOp[] {
  return groups.flatMap((group) => group.ops.filter((op) => op.kind === kind && op.id === id));
}

/** Ops by record, oldest first: looking each record up in all groups takes the square of what waits. */
export function opsByKey(groups: readonly OutboxGroup[]): Map<string, OutboxOp[]> {
  const ops = new Map<string, OutboxOp[]>();
  for (const op of groups.flatMap((group) => group.ops)) {
    const key = recordKey(op.kind, op.id);
    const own = ops.get(key);
    if (own === undefined) ops.set(key, [op]);
    else own.push(op);
  }
  return ops;
}

/** The base copies by record. */
export function basesByKey(bases: readonly BaseCopy[]): Map<string, BaseCopy> {
  return new Map(bases.map((base) => [recordKey(base.kind, base.id), base]));
}

/** A record as it is to be shown. */
export interface Shown {
  kind: Kind;
  id: string;
  record: AnyRecord | null;
}

/** Server state plus outbox for every record that has a base copy (S16). */
export function shownRecords(contents: OutboxPart): Shown[] {
  const ops = opsByKey(contents.groups);
  return contents.bases.map(({ kind, id, record }) => ({
    kind,
    id,
    record: rebase(kind, record, ops.get(recordKey(kind, id)) ?? []),
  }));
}

/** Base copies that no op needs any more. */
export function spareBases(contents: OutboxPart): BaseCopy[] {
  const needed = opsByKey(contents.groups);
  return contents.bases.filter((base) => !needed.has(recordKey(base.kind, base.id)));
}

/**
 * Acknowledged groups that have done their work: the pull brought every one of their revisions, or the record is
 * out of sight by now and never will come.
 */
export function settledGroups(contents: OutboxPart): OutboxGroup[] {
  const bases = basesByKey(contents.bases);
  return contents.groups.filter((group) => {
    return group.state === 'acknowledged' && group.ops.every((op) => isSettled(op, bases));
  });
}

/** Has the pull brought what the server made of this op, or is its record out of sight? */
export function isSettled(op: OutboxOp, bases: Map<string, BaseCopy>): boolean {
  const base = bases.get(recordKey(op.kind, op.id));
  if (base === undefined) return true;
  return op.revision !== null && base.record !== null && op.revision <= base.record.revision;
}

/** What the server's answers make of a sent group. `null` when the answers do not speak of all its ops. */
export function answered(
  group: OutboxGroup,
  results: ReadonlyMap<string, OpResult>,
  now: number,
): { acknowledged: OutboxGroup } | { parked: ParkedGroup } | null {
  const own = group.ops.map((op) => results.get(op.opId));
  const refusals = own.filter((result) => result?.status === 'rejected');
  const refusal = refusals.find((result) => result.code !== 'group-refused') ?? refusals[0];
  if (refusal !== undefined) return { parked: parkedGroup(group, refusal, now) };
  if (own.some((result) => result === undefined)) return null;
  const ops = group.ops.map((op, index) => ({ ...op, revision: revisionOf(own[index]) }));
  return { acknowledged: { ...group, state: 'acknowledged', ops } };
}

function revisionOf(result: OpResult | undefined): number | null {
  if (result?.status === 'applied') return result.revision;
  return result?.status === 'merged' ? result.record.revision : null;
}

/** A group that is put aside with the reason. */
export function parkedGroup(
  group: OutboxGroup,
  reason: { code: string; message: string },
  now: number,
): ParkedGroup {
  const ops = group.ops.map((op) => ({ ...op, revision: null }));
  return { group: group.group, at: group.at, parkedAt: now, code: reason.code, message: reason.message, ops };
}
