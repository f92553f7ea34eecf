import type { BaseCopy, OutboxGroup } from './op.ts';
import { recordKey, recordsOf } from './op.ts';
import { basesByKey } from './outbox.ts';
import type { SyncPorts } from './ports.ts';
import { refresh } from './refresh.ts';
import { retryId } from './retry-id.ts';

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
    const { waiting: group } = await ports.outbox.find(groupId);
    if (group === null) throw new WithdrawError('unknown-group');
    if (group.state !== 'pending') throw new WithdrawError('already-sent');
    if (await isBuiltUpon(ports, group)) throw new WithdrawError('others-build-on-it');
    await ports.outbox.commit({ remove: [groupId] });
    await refresh(ports, recordsOf([group]));
  });
}

/** Throw a refused group away for good. */
export async function discard(ports: SyncPorts, groupId: string): Promise<void> {
  await ports.exclusive(() => ports.outbox.commit({ unpark: [groupId] }));
}

/**
 * Put a refused group back at the end of the queue, with ops of other ids: the server keeps the answer to the old
 * ones and would repeat it. The new ids follow from the old ones, so that a group that was refused on two devices
 * (S11) and is retried on both counts once: the server answers the second with what became of the first.
 */
export async function retry(ports: SyncPorts, groupId: string): Promise<void> {
  await ports.exclusive(async () => {
    const { parked } = await ports.outbox.find(groupId);
    if (parked === null) throw new WithdrawError('unknown-group');
    const ops = parked.ops.map((op) => ({ ...op, opId: retryId(op.opId), revision: null }));
    const group: OutboxGroup = {
      group: retryId(parked.group),
      order: (await ports.outbox.lastOrder()) + 1,
      at: parked.at,
      state: 'pending',
      ops,
    };
    // It may have come from the other device already, and then it may have left.
    const isHere = (await ports.outbox.find(group.group)).waiting !== null;
    const putBases = await missingBases(ports, group);
    await ports.outbox.commit({ put: isHere ? [] : [group], unpark: [groupId], putBases });
    await refresh(ports, recordsOf([group]));
  });
}

async function missingBases(ports: SyncPorts, group: OutboxGroup): Promise<BaseCopy[]> {
  const known = basesByKey(await ports.outbox.basesOf(recordsOf([group])));
  const bases = new Map<string, BaseCopy>();
  for (const { kind, id, base } of group.ops) {
    const key = recordKey(kind, id);
    if (known.has(key) || bases.has(key)) continue;
    const record = (await ports.replica.read(kind, [id])).get(id) ?? null;
    if (record !== null || base === null) bases.set(key, { kind, id, record });
  }
  return [...bases.values()];
}

async function isBuiltUpon(ports: SyncPorts, group: OutboxGroup): Promise<boolean> {
  const made = recordsOf([{ ops: group.ops.filter((op) => op.base === null) }]);
  if (made.length === 0) return false;
  return (await ports.outbox.groupsOn(made)).some((other) => other.order > group.order);
}
