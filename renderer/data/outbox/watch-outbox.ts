import { liveQuery } from 'dexie';
import type { OutboxGroup, ParkedGroup } from '../../../shared/sync/op.ts';
import { createStore, type Store } from '../store.ts';
import type { Outcome } from './outcome.ts';
import type { Followed, OutboxDb } from './outbox-db.ts';

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
  const shown = (): Followed => ({ groups: [...pending.get()], parked: [...parked.get()] });
  const take = ({ groups, parked: refused }: Followed) => {
    if (!isSame(pending.get(), groups)) pending.set(groups);
    if (!isSame(parked.get(), refused)) parked.set(refused);
  };
  const merged = createStore<readonly Outcome[]>([]);
  const subscription = liveQuery(() => outbox.follow(shown())).subscribe({ next: take });
  const latest = () => outbox.outcomes.orderBy('at').reverse().toArray();
  const merges = liveQuery(latest).subscribe({ next: (list) => merged.set(list) });
  const stop = () => {
    subscription.unsubscribe();
    merges.unsubscribe();
  };
  return { pending, parked, merged, stop };
}

/** A group in another state is another object. */
function isSame(before: readonly object[], after: readonly object[]): boolean {
  return before.length === after.length && before.every((group, index) => group === after[index]);
}
