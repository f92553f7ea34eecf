import { openSignedIn, until, type SignIn } from './sign-in.ts';
import { writeEntry } from './write-note.ts';

/** How work that was written offline went out. */
export interface Pushed {
  /** From the return of the link until the server had acknowledged everything. */
  ms: number;
  /** Different numbers of waiting groups that the person was told meanwhile. */
  steps: number;
  /** How long each of the writes took until it was durable and shown, in ms. */
  writes: number[];
}

/** Write `count` entries without a link, then let it return. `setLink` is the bench's, and cuts or mends it. */
export async function pushOffline(who: SignIn, count: number): Promise<Pushed> {
  const { setLink } = window as unknown as { setLink: (isOpen: boolean) => Promise<void> };
  const replica = await openSignedIn(who);
  replica.headers('tickets').get();
  await until(replica, ({ lastExchangeAt, firstSync }) => lastExchangeAt !== null && firstSync === null);
  await until(replica, () => replica.headers('tickets').get().rows.length > 0, replica.headers('tickets'));
  await setLink(false);
  replica.actions.syncNow();
  await until(replica, ({ link }) => link === 'offline');
  const writes: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const began = performance.now();
    await writeEntry(replica);
    writes.push(performance.now() - began);
  }
  const told = new Set<number>();
  replica.status.subscribe(() => told.add(replica.status.get().pending));
  await setLink(true);
  const began = performance.now();
  replica.actions.syncNow();
  await until(replica, ({ pending, link }) => link === 'online' && pending === 0);
  return { ms: performance.now() - began, steps: told.size, writes };
}
