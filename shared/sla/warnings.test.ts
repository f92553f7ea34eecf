import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, inForce, reply, shown, status, ticketOf } from '../../test/support/sla/timeline.ts';
import { ticketClock } from './clock.ts';
import type { TargetKind, Warned, WarningMoment, WarningRule } from './contract.ts';
import type { TargetClock } from './target-clock.ts';
import type { ClockEntry } from './ticket-history.ts';

import {
  burnedUntil,
  momentsFor,
  nextMoment,
  passedWarning,
  planWarnings,
  type PlannedWarning,
} from './warnings.ts';

/** Opened Monday 09:00, priority 2: eight hours of 08:00 to 16:00, due Tuesday 09:00. */
function clockAt(
  now: string | number,
  entries: ClockEntry[] = [],
  kind: TargetKind = 'resolution',
): TargetClock {
  const moment = typeof now === 'number' ? now : at(now);
  const clocks = ticketClock({ ticket: ticketOf({}), entries, contracts: inForce, now: moment });
  const clock = clocks.find((each) => each.kind === kind);
  if (clock === undefined) throw new Error(`There is no ${kind}.`);
  return clock;
}

const moments: WarningMoment[] = [
  { percent: 50 },
  { percent: 75 },
  { before: 30, time: 'wall' },
  { before: 120, time: 'business' },
  { percent: 100 },
  { percent: 125 },
];
const told = (plan: PlannedWarning[]) => plan.map(({ threshold, at: when }) => `${threshold} ${shown(when)}`);

describe('when warnings are due', () => {
  test.each<[string, string, ClockEntry[], string[]]>([
    [
      'percent and business time count open time, wall time what clocks show, and a breach is a moment later',
      'Mon 10:00',
      [],
      [
        'used-50 Mon 13:00',
        'used-75 Mon 15:00',
        'before-120-business Mon 15:00',
        'before-30-wall Tue 08:30',
        'used-100 Tue 09:00',
        'used-125 Tue 11:00',
      ],
    ],
    [
      'asked later, the same moments come out',
      'Tue 08:15',
      [],
      [
        'used-50 Mon 13:00',
        'used-75 Mon 15:00',
        'before-120-business Mon 15:00',
        'before-30-wall Tue 08:30',
        'used-100 Tue 09:00',
        'used-125 Tue 11:00',
      ],
    ],
    ['nothing warns while it waits', 'Mon 13:00', [status('Mon 11:00', 'waiting', 'customer')], []],
    ['nothing warns once it is resolved', 'Tue 12:00', [status('Mon 15:30', 'resolved')], []],
    [
      'after a wait they are later by it',
      'Mon 14:00',
      [status('Mon 11:00', 'waiting', 'customer'), status('Mon 13:00', 'in-progress')],
      [
        'used-50 Mon 15:00',
        'used-75 Tue 09:00',
        'before-120-business Tue 09:00',
        'before-30-wall Tue 10:30',
        'used-100 Tue 11:00',
        'used-125 Tue 13:00',
      ],
    ],
  ])('%s', (_title, now, entries, expected) => {
    expect(told(planWarnings(clockAt(now, entries), moments, at(now)))).toEqual(expected);
  });

  test('a next update has warnings of its own, and a first response that was given has none', () => {
    const entries = [reply('Mon 10:00')];
    const plan = (kind: TargetKind) =>
      planWarnings(clockAt('Mon 11:00', entries, kind), [{ percent: 50 }], at('Mon 11:00'));
    expect(told(plan('next-update'))).toEqual(['used-50 Mon 12:00']);
    expect(told(plan('first-response'))).toEqual([]);
  });
});

const named = (kind: TargetKind, of: WarningRule[], ...as: Warned[]) =>
  momentsFor(of, kind, new Set(as)).map((moment) => JSON.stringify(moment));

describe('who is told of what', () => {
  const rules: WarningRule[] = [
    { kinds: [], at: { percent: 75 }, to: ['owner'] },
    { kinds: ['first-response'], at: { percent: 50 }, to: ['owner', 'team'] },
    { kinds: [], at: { percent: 75 }, to: ['team'] },
  ];
  test.each<[string, string[], string[]]>([
    [
      'the owner of a ticket, and of its breach',
      named('resolution', rules, 'owner'),
      ['{"percent":75}', '{"percent":100}'],
    ],
    ['the team of what the contract says', named('resolution', rules, 'team'), ['{"percent":75}']],
    ['of a target of its own', named('first-response', rules, 'team'), ['{"percent":75}', '{"percent":50}']],
    ['the lead of every breach', named('resolution', rules, 'lead'), ['{"percent":100}']],
    [
      'of a breach also where a contract has no warnings',
      named('resolution', [], 'advisor'),
      ['{"percent":100}'],
    ],
    [
      'of a breach as the contract says, where it does',
      named('resolution', [{ kinds: [], at: { percent: 100 }, to: ['team'] }], 'lead'),
      [],
    ],
    ['nobody whom it does not concern', named('resolution', rules), []],
  ])('%s', (_title, actual, expected) => {
    expect(actual.sort()).toEqual([...expected].sort());
  });
});

describe('what is told', () => {
  const plan: PlannedWarning[] = [
    { threshold: 'used-50', type: 'warning', at: at('Mon 13:00') },
    { threshold: 'used-75', type: 'warning', at: at('Mon 15:00') },
    { threshold: 'used-100', type: 'breach', at: at('Tue 09:00') },
  ];
  test.each<[string, string, string[], string | null]>([
    ['nothing before the first', 'Mon 12:59', [], null],
    ['the first at its very moment', 'Mon 13:00', [], 'used-50'],
    ['not again', 'Mon 14:00', ['used-50'], null],
    ['the last of several that were slept through', 'Tue 08:00', [], 'used-75'],
    ['nothing that says less than what was told', 'Mon 14:00', ['used-75'], null],
    ['the breach after a warning', 'Tue 10:00', ['used-75'], 'used-100'],
    ['nothing that was passed days ago', 'Sat 10:00', [], null],
  ])('%s', (_title, now, before, expected) => {
    expect(passedWarning(plan, (word) => before.includes(word), at(now))?.threshold ?? null).toBe(expected);
  });

  test('the next moment is the first to come', () => {
    expect(shown(nextMoment(plan, at('Mon 13:00')))).toBe('Mon 15:00');
    expect(nextMoment(plan, at('Wed 13:00'))).toBeNull();
  });
});

test.each<[string, string, ClockEntry[], string, number]>([
  ['an hour within hours', 'Mon 10:00', [], 'Mon 11:00', 60],
  ['over night only the open time', 'Mon 15:00', [], 'Tue 08:42', 102],
  ['nothing while it waits', 'Mon 13:00', [status('Mon 11:00', 'waiting', 'customer')], 'Mon 15:00', 0],
])('what putting aside costs: %s', (_title, now, entries, until, minutes) => {
  expect(burnedUntil(clockAt(now, entries), at(now), at(until)) / 60).toBe(minutes);
});

test('on any budget and at any moment: before its moment a share is not used, from it on it is', () => {
  const minute = fc.integer({ min: 0, max: 5_000 });
  const opened = at('Mon 09:00');
  fc.assert(
    fc.property(minute, fc.integer({ min: 1, max: 99 }), (minutes, percent) => {
      const now = opened + minutes * 60_000;
      const [planned] = planWarnings(clockAt(now), [{ percent }], now);
      if (planned === undefined) throw new Error('Nothing is planned.');
      const used = (moment: number) => clockAt(moment).used;
      const wanted = (clockAt(now).budget * percent) / 100;
      expect(used(planned.at)).toBeGreaterThanOrEqual(wanted - 0.001);
      expect(used(Math.max(opened, planned.at - 1))).toBeLessThanOrEqual(wanted);
    }),
    { seed: 20_261_129, numRuns: 500 },
  );
});
