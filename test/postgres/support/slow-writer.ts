import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../../sync-server/store/open-store.ts';
import { writeRecord } from '../../../sync-server/store/write-record.ts';
import { ids, item, uuid } from '../../contract/support/organisation.ts';

/**
 * A process of its own that writes into a database: `node slow-writer.ts URL FIRST COUNT`. It stays for a while in each
 * transaction, after it has taken a revision and before it commits, and prints the revisions when all is done.
 */
const [url = '', first = '', count = ''] = process.argv.slice(2);
const store = await openStore('', url);
const revisions: number[] = [];
for (let n = Number(first); n < Number(first) + Number(count); n += 1) {
  revisions.push(await store.write((tx) => writeSlowly(tx, n)));
}
await store.close();
process.stdout.write(JSON.stringify(revisions));

async function writeSlowly(tx: Parameters<Parameters<typeof store.write>[0]>[0], n: number): Promise<number> {
  const { kind, record } = item('assets', {
    id: uuid(n),
    name: `asset ${n}`,
    type: 'host',
    account: n % 2 === 0 ? ids.accountA : ids.accountB,
  });
  const writer = { person: null, replica: 'slow', opId: null, at: 1 };
  const written = await writeRecord(tx, { kind, previous: null, record, change: null, writer });
  await sleep(n % 7);
  return written.revision;
}
