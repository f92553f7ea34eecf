import { settledGroups } from './outbox.ts';
import type { SyncPorts } from './ports.ts';
import { refresh } from './withdraw.ts';

/** Forget acknowledged groups whose revisions the pull has brought, and the base copies that only they needed. */
export async function settle(ports: SyncPorts): Promise<void> {
  await ports.exclusive(async () => {
    const contents = await ports.outbox.read();
    const done = settledGroups(contents);
    if (done.length === 0) return;
    await ports.outbox.commit({ remove: done.map((group) => group.group) });
    await refresh(ports);
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
    if (done.length > 0) await ports.outbox.commit({ remove: done.map((group) => group.group) });
    if (contents.bases.length > 0) await refresh(ports);
  });
}

/**
 * The server lost its latest past (restored from a backup): what it acknowledged may be gone, so everything that
 * is still here is sent again. The op ids are the same, so nothing happens twice (S2).
 */
export async function reopen(ports: SyncPorts): Promise<void> {
  await ports.exclusive(async () => {
    const { groups } = await ports.outbox.read();
    const put = groups
      .filter((group) => group.state === 'acknowledged')
      .map((group) => ({
        ...group,
        state: 'sending' as const,
        ops: group.ops.map((op) => ({ ...op, revision: null })),
      }));
    if (put.length > 0) await ports.outbox.commit({ put });
  });
}
