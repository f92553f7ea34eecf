import { liveQuery } from 'dexie';
import type { OutboxContents, OutboxGroup, ParkedGroup } from '../../../shared/sync/op.ts';
import { createStore, type Store } from '../store.ts';
import type { Outcome } from './outcome.ts';
import type { OutboxDb } from './outbox-db.ts';

export interface OutboxView {
  pending: Store<readonly OutboxGroup[]>;
  parked: Store<readonly ParkedGroup[]>;
  merged: Store<readonly Outcome[]>;
  stop(): void;
}

/** Follow the outbox, also when another window writes to it. */
export function watchOutbox(outbox: OutboxDb): OutboxView {
  const pending = createStore<readonly OutboxGroup[]>([]);
  const parked = createStore<readonly ParkedGroup[]>([]);
  const take = (contents: OutboxContents) => {
    if (!isSame(pending.get(), contents.groups)) pending.set(contents.groups);
    if (!isSame(parked.get(), contents.parked)) parked.set(contents.parked);
  };
  const merged = createStore<readonly Outcome[]>([]);
  const subscription = liveQuery(() => outbox.read()).subscribe({ next: take });
  const latest = () => outbox.outcomes.orderBy('at').reverse().toArray();
  const merges = liveQuery(latest).subscribe({ next: (list) => merged.set(list) });
  const stop = () => {
    subscription.unsubscribe();
    merges.unsubscribe();
  };
  return { pending, parked, merged, stop };
}

/** Base copies change often while the lists that screens show do not. */
function isSame(
  before: readonly { group: string; state?: string }[],
  after: readonly { group: string; state?: string }[],
): boolean {
  return (
    before.length === after.length &&
    before.every((group, index) => group.group === after[index]?.group && group.state === after[index].state)
  );
}
