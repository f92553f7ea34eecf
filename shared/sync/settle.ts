import { kinds, type Kind } from '../records/kinds.ts';
import type { OutboxGroup, OutboxOp } from './op.ts';
import { recordsOf } from './op.ts';
import { basesByKey, isSettled, settledGroups } from './outbox.ts';
import type { SyncPorts } from './ports.ts';
import { sentAgain } from './settled.ts';
import { bring, refresh } from './refresh.ts';
import { purge } from './write-page.ts';

/** Forget acknowledged groups whose revisions the pull has brought, and the base copies that only they needed. */
export async function settle(ports: SyncPorts): Promise<void> {
  await ports.exclusive(async () => {
    const groups = await ports.outbox.acknowledged();
    if (groups.length === 0) return;
    const done = settledGroups({ groups, bases: await ports.outbox.basesOf(recordsOf(groups)) });
    if (done.length === 0) return;
    await ports.outbox.commit(settling(done, ports.now()));
    await refresh(ports, recordsOf(done));
  });
}

/** Groups that the server has acknowledged by now: a round of pulls that begins now has to bring them. */
export async function acknowledgedGroups(ports: SyncPorts): Promise<Set<string>> {
  return new Set((await ports.outbox.acknowledged()).map(({ group }) => group));
}

/**
 * What a whole round did not bring although it was acknowledged before is of records that went out of this person's
 * sight before they could come. Nobody ever says so: the server does not know that they are here (S8).
 */
export async function forgetUnseen(
  ports: SyncPorts,
  acknowledged: ReadonlySet<string>,
  finished: ReadonlySet<Kind>,
): Promise<void> {
  if (acknowledged.size === 0) return;
  const groups = (await ports.outbox.acknowledged()).filter(({ group }) => acknowledged.has(group));
  const known = basesByKey(await ports.outbox.basesOf(recordsOf(groups)));
  const unseen = groups.flatMap(({ ops }) =>
    ops.filter((op) => finished.has(op.kind) && !isSettled(op, known)),
  );
  // Nobody has said so, and a restore may need it: what was typed is kept for that all the same.
  for (const op of unseen) if (!(await cameInPack(ports, op))) await purge(ports, op.kind, [op.id]);
}

/** A ticket that was archived meanwhile comes in its pack: that is its new base, and it leaves the replica as a whole (S14). */
async function cameInPack(ports: SyncPorts, { kind, id, revision }: OutboxOp): Promise<boolean> {
  if (kind !== 'tickets' || ports.archive === undefined) return false;
  return ports.exclusive(async () => {
    if (revision === null || ports.replica.isArchived?.(kind, { id, revision }) !== true) return false;
    const record = (await ports.archive?.ticket(id)) ?? null;
    // Where there was no room for the pack, what was done here stays until it comes.
    const isHere = record !== null && record.revision >= revision;
    await ports.outbox.commit(isHere ? { putBases: [{ kind, id, record }] } : { dropBases: [{ kind, id }] });
    return true;
  });
}

/**
 * Start again after a crash or a restart: show server state plus outbox wherever the outbox has a say (S16). An op
 * reaches the outbox before the replica, so what a person saw as saved is shown again here.
 */
export async function recover(ports: SyncPorts): Promise<void> {
  await ports.exclusive(async () => {
    const contents = await ports.outbox.read();
    const done = settledGroups(contents);
    if (done.length > 0) await ports.outbox.commit(settling(done, ports.now()));
    const gone = new Set(done);
    await bring(ports, { ...contents, groups: contents.groups.filter((group) => !gone.has(group)) });
  });
}

function settling(done: readonly OutboxGroup[], settledAt: number) {
  return {
    remove: done.map((group) => group.group),
    settle: done.filter(({ isForgotten }) => isForgotten !== true).map((group) => ({ ...group, settledAt })),
  };
}

/**
 * The server lost its latest past (restored from a backup): what it acknowledged may be gone, so everything that
 * is still here is sent again, also what had settled in the last two weeks. The op ids are the same, so nothing
 * happens twice (S2). Says whether there is anything to send.
 */
export async function reopen(ports: SyncPorts): Promise<boolean> {
  return ports.exclusive(async () => {
    const { groups } = await ports.outbox.read();
    const update: OutboxGroup[] = groups
      .filter((group) => group.state === 'acknowledged')
      .map((group) => ({
        ...group,
        state: 'sending' as const,
        ops: group.ops.map((op) => ({ ...op, revision: null })),
      }));
    const settled = (await ports.outbox.settled?.()) ?? [];
    const put = sentAgain(settled, groups);
    const unsettle = settled.map(({ group }) => group);
    if (update.length + put.length === 0) return false;
    await ports.outbox.commit({ put, update, unsettle });
    return true;
  });
}

/**
 * Whoever has not a single checkpoint, but of kinds that wait for an answer, cannot be told of a restore: so what was
 * acknowledged is sent once more, before anything is asked (S2). Says whether there is anything to send.
 */
export async function reopenBlindly(ports: SyncPorts): Promise<boolean> {
  const { after, asked = [] } = await ports.replica.progress();
  const open = new Set(asked.map(({ kind }) => kind));
  const isBlind = kinds.every((kind) => open.has(kind) || after[kind] === undefined);
  return isBlind && (await reopen(ports));
}
