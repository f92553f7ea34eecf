import { openSignedIn, until, type SignIn } from './sign-in.ts';
import { writeNote } from './write-note.ts';

/**
 * Write `count` notes without a link, then measure in ms from its return until the server has acknowledged all.
 * The link is the caller's to cut: `link` says what is wanted and resolves when it is so.
 */
export async function pushOffline(who: SignIn, count: number): Promise<number> {
  const link = (window as unknown as { setLink(isOpen: boolean): Promise<void> }).setLink;
  const replica = await openSignedIn(who);
  replica.headers('tickets').get();
  await until(replica, ({ lastExchangeAt, firstSync }) => lastExchangeAt !== null && firstSync === null);
  await link(false);
  replica.actions.syncNow();
  await until(replica, (status) => status.link === 'offline');
  for (let number = 0; number < count; number += 1) await writeNote(replica);
  await link(true);
  const began = performance.now();
  replica.actions.syncNow();
  await until(replica, ({ pending, link }) => link === 'online' && pending === 0);
  return performance.now() - began;
}
