import type { OutboxContents, OutboxGroup } from './op.ts';
import { recordKey } from './op.ts';
import { shownRecords, spareBases } from './outbox.ts';
import type { SyncPorts } from './ports.ts';
import { showRecords } from './show.ts';

/** Why a group cannot be taken back. Screens translate the code. */
export type WithdrawCode = 'already-sent' | 'others-build-on-it' | 'unknown-group';

const messages: Record<WithdrawCode, string> = {
  'already-sent': 'The change may have reached the server already.',
  'others-build-on-it': 'Later changes need the record that this one made. Take those back first.',
  'unknown-group': 'There is no such change any more.',
};

export class WithdrawError extends Error {
  override readonly name = 'WithdrawError';
  readonly code: WithdrawCode;

  constructor(code: WithdrawCode) {
    super(messages[code]);
    this.code = code;
  }
}

/** Take back a group that was never sent. @throws WithdrawError */
export async function undo(ports: SyncPorts, groupId: string): Promise<void> {
  await ports.exclusive(async () => {
    const contents = await ports.outbox.read();
    const group = contents.groups.find((candidate) => candidate.group === groupId);
    if (group === undefined) throw new WithdrawError('unknown-group');
    if (group.state !== 'pending') throw new WithdrawError('already-sent');
    if (isBuiltUpon(contents, group)) throw new WithdrawError('others-build-on-it');
    await ports.outbox.commit({ remove: [groupId] });
    await refresh(ports);
  });
}

/** Throw a refused group away for good. */
export async function discard(ports: SyncPorts, groupId: string): Promise<void> {
  await ports.exclusive(() => ports.outbox.commit({ unpark: [groupId] }));
}

/**
 * Put a refused group back at the end of the queue, with ops of new ids: the server keeps the answer to the old
 * ones and would repeat it.
 */
export async function retry(ports: SyncPorts, groupId: string): Promise<void> {
  await ports.exclusive(async () => {
    const contents = await ports.outbox.read();
    const parked = contents.parked.find((candidate) => candidate.group === groupId);
    if (parked === undefined) throw new WithdrawError('unknown-group');
    const last = contents.groups.at(-1)?.order ?? 0;
    const ops = parked.ops.map((op) => ({ ...op, opId: ports.newId(), revision: null }));
    const group: OutboxGroup = {
      group: ports.newId(),
      order: last + 1,
      at: parked.at,
      state: 'pending',
      ops,
    };
    const putBases = await missingBases(ports, contents, group);
    await ports.outbox.commit({ put: [group], unpark: [groupId], putBases });
    await refresh(ports);
  });
}

async function missingBases(ports: SyncPorts, contents: OutboxContents, group: OutboxGroup) {
  const known = new Set(contents.bases.map((base) => recordKey(base.kind, base.id)));
  const bases = new Map<string, OutboxContents['bases'][number]>();
  for (const { kind, id, base } of group.ops) {
    const key = recordKey(kind, id);
    if (known.has(key) || bases.has(key)) continue;
    const record = (await ports.replica.read(kind, [id])).get(id) ?? null;
    if (record !== null || base === null) bases.set(key, { kind, id, record });
  }
  return [...bases.values()];
}

/**
 * Bring the replica to server state plus outbox, then forget base copies that nothing needs. In this order: a
 * crash in between leaves the copies, and the next start does both again.
 */
export async function refresh(ports: SyncPorts): Promise<void> {
  const contents = await ports.outbox.read();
  await showRecords(ports.replica, shownRecords(contents));
  const dropBases = spareBases(contents).map(({ kind, id }) => ({ kind, id }));
  if (dropBases.length > 0) await ports.outbox.commit({ dropBases });
}

function isBuiltUpon(contents: OutboxContents, group: OutboxGroup): boolean {
  const made = new Set(group.ops.filter((op) => op.base === null).map((op) => recordKey(op.kind, op.id)));
  return contents.groups.some(
    (other) => other.order > group.order && other.ops.some((op) => made.has(recordKey(op.kind, op.id))),
  );
}
