import { expect, test } from 'vitest';
import type { AccountReport, SlaReportAnswer, WarningsAnswer } from '../../shared/protocol/reports.ts';
import { noticeId } from '../../shared/notices/notice-id.ts';
import type { ImportItem } from '../../sync-server/store/store.ts';
import { archiveNow } from './support/archived.ts';
import type { Client } from './support/client.ts';
import { ids, item, uuid } from './support/organisation.ts';
import { startServer } from './support/server.ts';

const HOUR = 3_600_000;
const CALENDAR = uuid(601);
const CONTRACT = uuid(602);
const OPENED = Date.UTC(2026, 3, 10, 8);

/** Around the clock, eight hours to the resolution, and a hundred for every breach. */
const terms: ImportItem[] = [
  item('policies', {
    id: CALENDAR,
    type: 'calendar',
    name: 'Always',
    data: {
      calendar: {
        tz: 'Europe/Warsaw',
        hours: Object.fromEntries(
          ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
        ),
      },
    },
  }),
  item('policies', {
    id: CONTRACT,
    type: 'contract',
    name: 'Gold',
    data: {
      isDefault: true,
      versions: {
        [uuid(603)]: {
          calendar: CALENDAR,
          targets: [{ kind: 'resolution', budget: { minutes: 480 } }],
          penalties: [{ perBreach: 10_000 }],
          warnings: [{ at: { percent: 50 }, to: ['owner'] }],
        },
      },
    },
  }),
];

/** A ticket that was opened at `OPENED` and resolved so many hours later. */
function resolved(n: number, account: string | null, hours: number): ImportItem[] {
  const endedAt = OPENED + hours * HOUR;
  const id = uuid(n);
  return [
    item('tickets', {
      id,
      subject: `Ticket ${n}`,
      account,
      status: 'closed',
      openedAt: OPENED,
      resolvedAt: endedAt,
      closedAt: endedAt,
      activityAt: endedAt,
    }),
    item('entries', {
      id: uuid(n + 10_000),
      type: 'status',
      at: endedAt,
      data: { from: 'in-progress', to: 'resolved' },
      subjectKind: 'tickets',
      subjectId: id,
      ticket: id,
      account,
    }),
  ];
}

async function reportOf(client: Client, query: string): Promise<AccountReport[]> {
  const answer = await client.request(`/api/reports/sla?${query}`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as SlaReportAnswer).accounts;
}

async function serverWithTickets() {
  const server = await startServer();
  await server.store.importBatch([
    ...terms,
    ...resolved(611, ids.accountA, 7),
    ...resolved(612, ids.accountA, 9),
    ...resolved(613, ids.accountB, 7),
    ...resolved(614, null, 7),
  ]);
  return server;
}

test('a report tells what was kept and broken in a month, and what it costs', async () => {
  const server = await serverWithTickets();
  const lead = await server.signIn('lead');
  const [report] = await reportOf(lead, `month=2026-04&account=${ids.accountA}`);
  expect(report).toMatchObject({
    account: ids.accountA,
    timeZone: 'Europe/Warsaw',
    from: Date.UTC(2026, 2, 31, 22),
    contract: CONTRACT,
    problems: [],
    targets: [{ kind: 'resolution', priority: 3, met: 1, breached: 1, running: 0, paused: 0 }],
    penalties: [{ contract: CONTRACT, currency: 'EUR', amount: 10_000, isCapped: false }],
  });
  const own = report?.breaches.filter(({ isCarried }) => !isCarried);
  expect(own).toMatchObject([{ ticket: uuid(612), secondsLate: 3_600, penalty: 10_000 }]);
});

test('S14 archived tickets count like all others, and nothing that a report works out is kept', async () => {
  const server = await serverWithTickets();
  const lead = await server.signIn('lead');
  const before = await reportOf(lead, 'month=2026-04');
  expect((await archiveNow(server.store)).tickets).toBeGreaterThan(0);
  const { revision } = await server.store.state();
  expect(await reportOf(lead, 'month=2026-04')).toEqual(before);
  expect((await server.store.state()).revision).toBe(revision);
});

test('S8 a report holds the accounts that its reader may see, and sums only for those who may know them', async () => {
  const server = await serverWithTickets();
  const sums = async (login: string) => {
    const reports = await reportOf(await server.signIn(login), 'month=2026-04');
    return reports
      .map(({ account, penalties }) => `${account ?? '-'} ${penalties === null ? 'no sums' : 'sums'}`)
      .toSorted();
  };
  expect(await sums('lead')).toEqual(['- sums', `${ids.accountA} sums`, `${ids.accountB} sums`]);
  expect(await sums('engineer')).toEqual(['- no sums', `${ids.accountA} no sums`, `${ids.accountB} no sums`]);
  expect(await sums('engineer-a')).toEqual(['- no sums', `${ids.accountA} no sums`]);
  expect(await sums('advisor')).toEqual(['- no sums', `${ids.accountB} sums`]);
});

test('S8 a ticket that moved is in the report of its new account, and told to nobody who sees only the old one', async () => {
  const server = await serverWithTickets();
  const lead = await server.signIn('lead');
  const { revision } = (await server.store.get('tickets', uuid(611)))!;
  const change = { account: ids.accountB };
  await lead.push({ kind: 'tickets', id: uuid(611), base: revision, change });
  const kept = async (login: string) => {
    const reports = await reportOf(await server.signIn(login), 'month=2026-04');
    return reports.map(({ account, targets }) => `${account ?? '-'} ${targets[0]?.met}`).toSorted();
  };
  expect(await kept('engineer-a')).toEqual(['- 1', `${ids.accountA} 0`]);
  expect(await kept('lead')).toEqual(['- 1', `${ids.accountA} 0`, `${ids.accountB} 2`]);
});

test.each([
  ['engineer-a', `sla?month=2026-04&account=${ids.accountB}`, 404],
  ['partner', 'sla?month=2026-04', 403],
  ['partner', 'warnings', 403],
  ['lead', 'sla', 400],
  ['lead', 'sla?month=April', 400],
  ['lead', 'sla?month=2026-13', 400],
  ['lead', 'sla?month=2026-04&account=x', 400],
  ['lead', 'warnings?from=5&to=5', 400],
  ['lead', 'warnings', 200],
  ['lead', 'warnings?from=0', 400],
  ['lead', 'warnings?from=0&to=999999999999', 400],
])('S8 %s asks for %s: %s', async (login, query, status) => {
  const server = await startServer();
  const client = await server.signIn(login);
  const answer = await client.request(`/api/reports/${query}`);
  expect(answer.status).toBe(status);
});

test('nobody reads a report without signing in', async () => {
  const { url } = await startServer();
  expect((await fetch(`${url}/api/reports/sla?month=2026-04`)).status).toBe(401);
  expect((await fetch(`${url}/api/reports/warnings`)).status).toBe(401);
});

test('warnings are told with whom they concern, and whether a device of theirs has noticed', async () => {
  const server = await startServer();
  const now = Date.now();
  const openedAt = now - 5 * HOUR;
  await server.store.importBatch([
    ...terms,
    item('tickets', {
      id: uuid(621),
      subject: 'Half gone',
      account: ids.accountA,
      status: 'in-progress',
      assignee: ids.engineerA,
      openedAt,
      activityAt: openedAt,
    }),
  ]);
  const warningsOf = async (login: string) => {
    const answer = await (await server.signIn(login)).request('/api/reports/warnings');
    expect(answer.status).toBe(200);
    const { warnings } = (await answer.json()) as WarningsAnswer;
    return warnings
      .filter(({ ticket }) => ticket === uuid(621))
      .map(({ person, threshold, at, isTold }) => [person, threshold, at - openedAt, isTold]);
  };
  const owners = (isTold: boolean) => [
    [ids.engineerA, 'used-50', 4 * HOUR, isTold],
    [ids.engineerA, 'used-100', 8 * HOUR + 1, false],
  ];
  const leads = [ids.lead, 'used-100', 8 * HOUR + 1, false];
  expect(await warningsOf('engineer-a')).toEqual(owners(false));
  expect(await warningsOf('engineer')).toEqual([]);
  const all = await warningsOf('lead');
  expect(all).toHaveLength(3);
  expect(all).toEqual(expect.arrayContaining([...owners(false), leads]));

  const key = { person: ids.engineerA, ticket: uuid(621), about: 'resolution', course: openedAt };
  const id = noticeId({ ...key, threshold: 'used-50' });
  await server.store.importBatch([
    item('notices', { id, person: ids.engineerA, type: 'warning', ticket: uuid(621), firedAt: now }),
  ]);
  expect(await warningsOf('engineer-a')).toEqual(owners(true));
});
