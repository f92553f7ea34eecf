import { Dexie } from 'dexie';
import type { Person } from '../../../shared/records/person.ts';
import type { Adopted } from '../../../shared/unsent/adopt.ts';
import { unsentWork, type UnsentWork } from '../../../shared/unsent/unsent-work.ts';
import { deviceName } from '../devices/device-name.ts';
import { OutboxDb } from '../outbox/outbox-db.ts';
import { settleSetAside, type SetAside } from './set-aside.ts';

interface Whose {
  server: string;
  person: Person;
}

/**
 * Take the unsent work of an outbox that was set aside into the one in use, with its op ids, so that nothing counts
 * twice; then delete the old one.
 * @throws what the browser says when it still cannot be opened; nothing changed then
 */
export async function takeBack(
  { server, person }: Whose,
  { name }: SetAside,
  adopt: (work: UnsentWork) => Promise<Adopted>,
): Promise<{ work: UnsentWork; adopted: Adopted }> {
  const outbox = new OutboxDb(name);
  try {
    const contents = await outbox.read();
    const drafts = await outbox.drafts.toArray();
    const device = deviceName(localStorage, navigator.userAgent);
    const work = unsentWork({ person, device, contents, drafts, now: Date.now() });
    const adopted = await adopt(work);
    outbox.close();
    await Dexie.delete(name);
    settleSetAside(localStorage, server, person.id, name);
    return { work, adopted };
  } finally {
    outbox.close();
  }
}

/** Delete records that were set aside; the server has all of them. */
export async function deleteSetAside({ server, person }: Whose, { name }: SetAside): Promise<void> {
  for (const database of await indexedDB.databases()) {
    if (database.name?.startsWith(`rxdb-dexie-${name}--`) === true) await Dexie.delete(database.name);
  }
  settleSetAside(localStorage, server, person.id, name);
}
