import { expect, test } from 'vitest';
import { Auditor } from '../../../shared/sync/auditor.ts';
import type { Digest } from '../../../shared/sync/digest.ts';
import { emptyDigest, headOf, withHead } from '../../../shared/sync/digest.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import { pullAll } from '../../../shared/sync/pull-round.ts';
import { openStores, ScriptedServer, someTickets } from '../../../test/support/browser-replica.ts';
import { docsTable } from './docs-table.ts';

const quietly = {
  onAnswer: () => undefined,
  onReopened: () => undefined,
  onPage: () => undefined,
  onStopped: (_kind: string, error: unknown) => {
    throw error;
  },
  between: () => Promise.resolve(),
  seen: new Map(),
};

/** The digests that a server with these records would send. */
function digestsOf(server: ScriptedServer): Map<Kind, Digest> {
  const digests = [...server.records].map(([kind, list]) => {
    const heads = list.map((record) => headOf(kind, record));
    return [kind, heads.reduce(withHead, emptyDigest())] as const;
  });
  return new Map(digests);
}

test('S15 on the real storage, documents that are missing, stale or too many are found and mended', async () => {
  const server = new ScriptedServer();
  const tickets = someTickets(1_200);
  server.records.set('tickets', tickets);
  const stores = await openStores(crypto.randomUUID(), server);
  await pullAll(stores.ports, quietly);
  const auditor = new Auditor(stores.ports);
  await auditor.run(digestsOf(server));
  expect((await stores.ports.replica.progress()).audit?.repaired).toBeNull();

  // Behind the back of RxDB, as a broken disk or a faulty write would do it.
  const table = await docsTable(stores.collections.tickets);
  const [lost, old, odd] = [tickets[3]!, tickets[700]!, crypto.randomUUID()];
  await table.delete(lost.id);
  const stale = await table.get(old.id);
  await table.put({ ...stale, revision: 1, subject: 'Old' });
  await table.put({ ...stale, id: odd });
  expect(await stores.ports.replica.count('tickets')).toBe(1_200);

  await auditor.run(digestsOf(server));
  expect((await stores.ports.replica.progress()).audit?.repaired).toMatchObject({ records: 3 });
  const read = await stores.ports.replica.read('tickets', [lost.id, old.id, odd]);
  expect([...read.keys()].sort()).toEqual([lost.id, old.id].sort());
  expect(read.get(old.id)).toEqual(old);
  expect(read.get(lost.id)).toEqual(lost);
  await stores.close();
});
