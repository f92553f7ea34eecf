import { expect, test } from 'vitest';
import type { PullAnswer } from '../../shared/protocol/pull.ts';
import type { Kind, RecordOf } from '../../shared/records/kinds.ts';
import { archiveOnce } from '../../sync-server/archive/archive-once.ts';
import { restsSince } from '../../sync-server/archive/terms.ts';
import { dataSet, hasRealLog } from '../bench/sync/data-set.ts';
import { inPacks } from './support/archived.ts';
import type { Client } from './support/client.ts';
import { item, uuid } from './support/organisation.ts';
import { startServer } from './support/server.ts';

const DAY_MS = 86_400_000;
const TICKETS = 2_500;
const SHARE = 0.8;
const REST_DAYS = 30;

/** The moment at which this share of the tickets has rested for long enough. UTC ms. */
function momentOf(tickets: readonly RecordOf<'tickets'>[]): number {
  const rests = tickets.map((ticket) => restsSince(ticket) ?? Infinity).sort((a, b) => a - b);
  return (rests[Math.floor(rests.length * SHARE)] ?? 0) + REST_DAYS * DAY_MS;
}

/** Ids of a kind as they travel one by one, to a console that reads packs or to one that does not. */
async function pulledIds(client: Client, kind: Kind, packs: { packs?: number }): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null, hasMore = true; hasMore;) {
    const request = { protocol: 1, replica: client.replica, ...packs };
    const answer = await client.post('/api/sync/pull', {
      ...request,
      kinds: { [kind]: { after, limit: 2_000 } },
    });
    const page = ((await answer.json()) as PullAnswer).kinds[kind]!;
    found.push(...page.records.map(({ id }) => id));
    ({ after, hasMore } = page);
  }
  return found;
}

test.skipIf(!hasRealLog())(
  'S14 four fifths of the real incident log, archived by a policy: packs and records together are all of it, each once',
  { timeout: 180_000 },
  async () => {
    const { others, tickets, entries } = await dataSet(TICKETS);
    const { store, signIn } = await startServer();
    const policy = { id: uuid(77_000), name: 'Archive', type: 'archive', data: { afterDays: REST_DAYS } };
    await store.importBatch([...others, item('policies', policy)]);
    for (let start = 0; start < TICKETS; start += 500)
      await store.importBatch(
        tickets.slice(start, start + 500).map((record) => ({ kind: 'tickets', record })),
      );
    for (let start = 0; start < entries.length; start += 2_000)
      await store.importBatch(
        entries.slice(start, start + 2_000).map((record) => ({ kind: 'entries', record })),
      );

    await archiveOnce(store, { now: momentOf(tickets) });
    const packed = [...(await inPacks(store)).values()];
    // Tickets of one account that are too few for a pack wait for more.
    expect(packed.length / TICKETS).toBeGreaterThan(0.7);
    expect(packed.length / TICKETS).toBeLessThanOrEqual(SHARE);

    const cold: Partial<Record<Kind, string[]>> = {
      tickets: packed.map(({ ticket }) => ticket.id),
      entries: packed.flatMap((one) => one.entries.map(({ id }) => id)),
    };
    const lead = await signIn('lead');
    const other = await signIn('lead', 'a console that reads no packs');
    for (const kind of ['tickets', 'entries'] as const) {
      const hot = await pulledIds(lead, kind, { packs: 1 });
      const all = await pulledIds(other, kind, {});
      expect([...hot, ...(cold[kind] ?? [])].sort()).toEqual(all.sort());
    }
  },
);
