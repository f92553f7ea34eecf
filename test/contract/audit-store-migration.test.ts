import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../sync-server/store/open-store.ts';
import { FILE_NAME } from '../../sync-server/store/sqlite/database.ts';
import { ids, item, organisation } from './support/organisation.ts';
import { tempDir } from './support/temp-dir.ts';

test('S15 a file of a version without digests and agenda has them once it was opened', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const store = await openStore(dir);
  await store.importBatch([
    ...organisation(),
    item('tickets', { id: ids.ticketA, subject: 'Ticket A', account: ids.accountA, assignee: ids.engineerA }),
  ]);
  const query = { kind: 'tickets' as const, key: `assignee:${ids.engineerA}`, from: 0, limit: 10 };
  const agenda = { ...query, to: Number.MAX_SAFE_INTEGER };
  const before = { digests: await store.digests(), agenda: await store.agenda(agenda) };
  expect(before.agenda).toHaveLength(1);
  await store.close();

  const db = new DatabaseSync(join(dir, FILE_NAME));
  for (const table of ['digests', 'agenda', 'pack_left', 'packed', 'pack_contents', 'packs'])
    db.exec(`DROP TABLE ${table}`);
  db.exec('DROP INDEX records_deleted; PRAGMA user_version = 2');
  db.close();
  const again = await openStore(dir);
  onTestFinished(() => again.close());
  const live = before.digests.rows.filter(({ count }) => count > 0);
  expect((await again.digests()).rows).toEqual(live);
  expect(await again.agenda(agenda)).toEqual(before.agenda);
});
