import { expect, test } from 'vitest';
import type { PullAnswer } from '../protocol/pull.ts';
import { ArchiveRound } from './archive-round.ts';
import { TransportFailure } from './failure.ts';
import type { SyncPorts } from './ports.ts';

/** An archive that goes by a tag, what was done to it, and an outbox with ops that the server has acknowledged. */
function archive(tag: string | null, onServer: string | null, failure?: Error) {
  const ops: object[] = [];
  const deeds: string[] = [];
  let own = tag;
  const ports = {
    outbox: { acknowledged: async () => [{ ops }] },
    replica: { progress: async () => ({ after: {}, filled: [], rereading: [] }) },
    archive: {
      tag: async () => own,
      update: async () => {
        deeds.push('update');
        if (failure !== undefined) throw failure;
        own = onServer;
      },
      demote: async (_ports: SyncPorts, tickets?: ReadonlySet<string>) => {
        deeds.push(`demote ${[...(tickets ?? ['all'])].join(' ')}`);
      },
      clear: async () => {
        deeds.push('clear');
        own = null;
      },
    },
  } as unknown as SyncPorts;
  return { deeds, ops, round: new ArchiveRound(ports) };
}

const between = () => Promise.resolve();
const answer = (packs?: string): PullAnswer => ({
  serverTime: 1,
  kinds: {},
  ...(packs === undefined ? {} : { packs }),
});

test('S14 a device without packs fetches them before its first page, and with that only', async () => {
  const { deeds, round } = archive(null, 'a');
  await round.before(between);
  await round.before(between);
  expect(deeds).toEqual(['update']);
});

test('S14 a server that knows no packs is no failure; one that cannot be reached is', async () => {
  const unknown = archive(null, null, new TransportFailure('refused', 'There is nothing at this address.'));
  await unknown.round.before(between);
  const away = archive(null, null, new TransportFailure('unreachable', 'no link'));
  await expect(away.round.before(between)).rejects.toThrow('no link');
});

test.each<[string, string | null, string | undefined, string | null, string[], boolean]>([
  ['the same tag: the packs here go with the pages', 'a', 'a', 'a', [], true],
  ['another tag: they are brought in line', 'a', 'b', 'b', ['update'], true],
  ['another tag, and the archive moved on meanwhile: not yet', 'a', 'b', 'c', ['update'], false],
  ['no tag: everything comes as records, and packs go', 'a', undefined, null, ['clear'], true],
  ['no tag, and no packs here: as ever', null, undefined, null, [], true],
])('S14 S15 after pages with %s', async (_what, own, heard, onServer, expected, isInStep) => {
  const { deeds, round } = archive(own, onServer);
  round.heard(answer(heard));
  expect(await round.after(between)).toBe(isInStep);
  expect(deeds).toEqual(expected);
});

test('S14 a replica without packs does nothing of it', async () => {
  const round = new ArchiveRound({} as SyncPorts);
  await round.before(between);
  round.heard(answer('a'));
  expect(await round.after(between)).toBe(true);
});

test('S14 tickets go cold when a console starts, and later when work on them has come back', async () => {
  const { deeds, ops, round } = archive('a', 'a');
  for (const worked of [
    [],
    [],
    [
      { kind: 'tickets', id: 't1', change: {} },
      { kind: 'entries', id: 'e1', change: { subjectId: 't2' } },
      { kind: 'accounts', id: 'a1', change: {} },
    ],
    [],
  ]) {
    ops.splice(0, ops.length, ...worked);
    await round.before(between);
    await round.settled();
  }
  expect(deeds).toEqual(['demote all', 'demote t1 t2']);
});

test('S14 lines that came before their ticket was archived go cold with it', async () => {
  const { deeds, round } = archive('a', 'a');
  await round.settled();
  const line = { id: 'e1', revision: 7, subjectKind: 'tickets', subjectId: 't1' };
  round.paged('entries', { records: [line], removed: [], after: 'x', hasMore: false });
  round.paged('assets', { records: [line], removed: [], after: 'x', hasMore: false });
  await round.settled();
  expect(deeds).toEqual(['demote all', 'demote t1']);
});

test('S14 work that is sent and acknowledged between the pages goes cold in the same round', async () => {
  const { deeds, ops, round } = archive('a', 'a');
  await round.settled();
  await round.before(between);
  ops.push({ kind: 'tickets', id: 't1', change: {} });
  round.heard(answer('a'));
  await round.after(between);
  ops.length = 0;
  await round.settled();
  expect(deeds).toEqual(['demote all', 'demote t1']);
});
