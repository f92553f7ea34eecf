import type { AnyRecord, Kind } from '../records/kinds.ts';
import type { Json } from './json.ts';

/**
 * Life of a group: `pending` (in the outbox, can be undone) -> `sending` (left at least once, the server may have
 * it) -> `acknowledged` (the server has it, the pull has not brought it back yet) -> gone. A refused group leaves
 * this list for the parked ones.
 */
export type GroupState = 'pending' | 'sending' | 'acknowledged';

/** One change of one record as it waits in the outbox. */
export interface OutboxOp {
  opId: string;
  kind: Kind;
  id: string;
  /** Revision that the person saw; `null` for a new record. */
  base: number | null;
  change: Record<string, Json>;
  /** Values of the changed fields as the person saw them; `null` for a new record. Never sent. */
  before: Record<string, Json> | null;
  /** Revision with which the server took it; `null` until then. */
  revision: number | null;
}

/** What one command did: applied or refused as one, undone as one. */
export interface OutboxGroup {
  group: string;
  /** Place in the queue; counts up. */
  order: number;
  /** UTC ms by the person's clock. */
  at: number;
  state: GroupState;
  ops: OutboxOp[];
  /** A record in it was erased, or is out of sight: once the server has given the group back, nothing of it is kept (S8, S9). */
  isForgotten?: true;
}

/** A group that the server refused for good. It is kept until the person discards or retries it (S6). */
export interface ParkedGroup {
  group: string;
  at: number;
  parkedAt: number;
  code: string;
  message: string;
  ops: OutboxOp[];
}

/** The server's version of a record that has ops in the outbox: what the record falls back to. */
export interface BaseCopy {
  kind: Kind;
  id: string;
  /** `null` while the server does not have the record. */
  record: AnyRecord | null;
}

/** Everything that a person's outbox holds, groups in order. */
export interface OutboxContents {
  groups: OutboxGroup[];
  parked: ParkedGroup[];
  bases: BaseCopy[];
}

/** Did the person do it? What the device writes down of being told and read is kept and sent like that, but is nobody's work. */
export function isWork({ ops }: Pick<OutboxGroup, 'ops'>): boolean {
  return ops.some(({ kind }) => kind !== 'notices');
}

/** A record of any kind, by name. */
export interface RecordName {
  kind: Kind;
  id: string;
}

/** What the outbox holds about some records: groups in order, and base copies. */
export type OutboxPart = Pick<OutboxContents, 'groups' | 'bases'>;

/** Name of a record over all kinds. */
export function recordKey(kind: Kind, id: string): string {
  return `${kind}/${id}`;
}

/** The records that these groups speak of, each once. */
export function recordsOf(groups: readonly { ops: readonly OutboxOp[] }[]): RecordName[] {
  const names = new Map<string, RecordName>();
  for (const { kind, id } of groups.flatMap((group) => group.ops))
    names.set(recordKey(kind, id), { kind, id });
  return [...names.values()];
}
