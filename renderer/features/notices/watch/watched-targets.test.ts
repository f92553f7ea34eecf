import { expect, test } from 'vitest';
import {
  at,
  contractOf,
  inForce,
  office,
  resolution,
  shown,
  ticketOf,
} from '../../../../test/support/sla/timeline.ts';
import { parseRecord } from '../../../../shared/records/kinds.ts';
import type { Role } from '../../../../shared/records/person.ts';
import { ticketClock } from '../../../../shared/sla/clock.ts';
import type { ContractInForce } from '../../../../shared/sla/terms.ts';
import type { TargetsAt } from './clock-source.ts';
import { WatchedTargets, type WatchedTicket } from './watched-targets.ts';

const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ME = uuid(1);
const ACCOUNT = uuid(2);

const me = (...roles: Role[]) => parseRecord('people', { id: ME, name: 'Somebody', roles });
const ticket = (fields: Partial<WatchedTicket> = {}): WatchedTicket => ({
  id: 't',
  status: 'in-progress',
  assignee: ME,
  team: null,
  partner: null,
  account: ACCOUNT,
  ...fields,
});
const half = contractOf({
  targets: [resolution([], { minutes: 480 })],
  warnings: [{ kinds: [], at: { percent: 50 }, to: ['owner'] }],
});
const later: ContractInForce[] = [
  { from: 0, contract: half, calendar: office },
  { from: at('Tue 00:00'), contract: { ...half, warnings: [] }, calendar: office },
];

/** What is watched, as words, at a moment. */
function watchedAt(
  now: string,
  one: WatchedTicket,
  contracts = later.slice(0, 1),
  person = me('engineer'),
): string[] {
  const standing: TargetsAt = {
    at: at(now),
    targets: ticketClock({ ticket: ticketOf({}), entries: [], contracts, now: at(now) }),
  };
  const targets = new WatchedTargets().of({
    person,
    tickets: [one],
    accounts: new Map([[ACCOUNT, { advisor: null }]]),
    clocks: { of: () => standing, contractsOf: () => contracts },
    now: at(now),
  });
  return (targets ?? []).flatMap(({ kind, plan }) =>
    plan.map((each) => `${kind} ${each.threshold} ${shown(each.at)}`),
  );
}

test.each<[string, string[], string[]]>([
  [
    'the person’s own ticket, by its contract',
    watchedAt('Mon 10:00', ticket()),
    ['resolution used-50 Mon 13:00', 'resolution used-100 Tue 09:00'],
  ],
  ['a colleague’s ticket is not watched', watchedAt('Mon 10:00', ticket({ assignee: uuid(9) })), []],
  [
    'nor one of an account that is not here, as partners have them: what was promised is not known',
    watchedAt('Mon 10:00', ticket({ account: uuid(8) })),
    [],
  ],
  ['nor one that has ended', watchedAt('Mon 10:00', ticket({ status: 'resolved' })), []],
  [
    'a lead watches the breaches of all',
    watchedAt('Mon 10:00', ticket({ assignee: uuid(9) }), later.slice(0, 1), me('lead')),
    ['resolution used-100 Tue 09:00'],
  ],
  [
    'the terms that are in force now say who is warned',
    watchedAt('Tue 08:30', ticket(), later),
    ['resolution used-100 Tue 09:00'],
  ],
])('%s', (_title, actual, expected) => {
  expect(actual).toEqual(expected);
});

test('as long as the timeline of one is not read nothing is told, so that all of it is told together', () => {
  const clocks = { of: () => undefined, contractsOf: () => inForce };
  const accounts = new Map([[ACCOUNT, { advisor: null }]]);
  const all = { person: me('engineer'), tickets: [ticket()], accounts, clocks, now: at('Mon 10:00') };
  expect(new WatchedTargets().of(all)).toBeNull();
});

test('a plan is made once for each standing', () => {
  const watched = new WatchedTargets();
  const targets = ticketClock({
    ticket: ticketOf({}),
    entries: [],
    contracts: inForce,
    now: at('Mon 10:00'),
  });
  const standing: TargetsAt = { at: at('Mon 10:00'), targets };
  const of = (one: TargetsAt) =>
    watched.of({
      person: me('engineer'),
      tickets: [ticket()],
      accounts: new Map([[ACCOUNT, { advisor: null }]]),
      clocks: { of: () => one, contractsOf: () => inForce },
      now: at('Mon 10:00'),
    })?.[0];
  expect(of(standing)).toBe(of(standing));
  expect(of({ ...standing })).not.toBe(of(standing));
});
