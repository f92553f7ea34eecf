import type { OutboxGroup } from './op.ts';
import type { SyncPorts } from './ports.ts';

/**
 * A group that the server took and gave back. It is kept for as long as a backup might be restored that does not
 * have it: then it is sent again, with the same op ids (S2).
 */
export interface SettledGroup extends OutboxGroup {
  /** UTC ms by the device's clock. */
  settledAt: number;
}

/** Longer than anybody works on before noticing that yesterday's backup was put back. */
export const KEPT_MS = 14 * 86_400_000;
/** So that an outbox stays small whatever a person does in two weeks. */
export const KEPT_GROUPS = 2_000;
/** The latest ones are kept whatever the clock says: one that jumped by a year must not make all of them old. */
export const KEPT_ALWAYS = 200;

/** Which settled groups need not be kept any longer. Pure. */
export function expired(settled: readonly SettledGroup[], now: number): SettledGroup[] {
  const latest = [...settled].sort(byTime).slice(-KEPT_GROUPS);
  const isKept = ({ settledAt }: SettledGroup, index: number) =>
    now - settledAt < KEPT_MS || index >= latest.length - KEPT_ALWAYS;
  const kept = new Set(latest.filter(isKept).map(({ group }) => group));
  return settled.filter(({ group }) => !kept.has(group));
}

/**
 * Settled groups as they go out again: before everything that waits, in the order in which they were done, as if they
 * had never been answered. Pure.
 */
export function sentAgain(settled: readonly SettledGroup[], waiting: readonly OutboxGroup[]): OutboxGroup[] {
  const first = Math.min(...waiting.map(({ order }) => order), settled.length + 1);
  return [...settled].sort(byTime).map(({ settledAt: _settledAt, ...group }, index) => ({
    ...group,
    order: first - settled.length + index,
    state: 'sending',
    ops: group.ops.map((op) => ({ ...op, revision: null })),
  }));
}

/** In the order in which the server took them; a clock that was set back says nothing about it (S10). */
function byTime(a: SettledGroup, b: SettledGroup): number {
  return firstRevision(a) - firstRevision(b) || a.settledAt - b.settledAt || a.order - b.order;
}

function firstRevision({ ops }: SettledGroup): number {
  return Math.min(...ops.map(({ revision }) => revision ?? 0));
}

/** Forget settled groups that no restore will ask for. */
export async function trimSettled(ports: SyncPorts): Promise<void> {
  await ports.exclusive(async () => {
    const settled = (await ports.outbox.settled?.()) ?? [];
    const unsettle = expired(settled, ports.now()).map(({ group }) => group);
    if (unsettle.length > 0) await ports.outbox.commit({ unsettle });
  });
}
