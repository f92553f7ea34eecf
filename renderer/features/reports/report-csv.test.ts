import { expect, test } from 'vitest';
import type { AccountReport, ReportBreach } from '../../../shared/protocol/reports.ts';
import { breachesCsv, countsCsv } from './report-csv.ts';
import { monthFrom, neighboursOf } from './months.ts';
import { byShareMet, penaltySums } from './report-rows.ts';

const breach: ReportBreach = {
  ticket: 'id',
  number: 'FF-7',
  subject: '=HYPERLINK("x"), urgent',
  kind: 'resolution',
  priority: 1,
  dueAt: Date.UTC(2026, 10, 3, 12),
  doneAt: null,
  secondsLate: 61,
  isCarried: false,
  contract: null,
  penalty: 1_250,
  currency: 'EUR',
};
const report = (fields: Partial<AccountReport>): AccountReport => ({
  account: 'a',
  from: 0,
  to: 1,
  timeZone: 'UTC',
  asOf: 0,
  contract: null,
  problems: [],
  tickets: { opened: 0, ended: 0, open: 0 },
  targets: [],
  breaches: [],
  penalties: null,
  ...fields,
});
const count = (met: number, breached: number) => ({
  kind: 'resolution' as const,
  priority: 2 as const,
  met,
  breached,
  running: 0,
  paused: 0,
});

const named = (account: string, met: number, breached: number) =>
  report({ account, targets: [count(met, breached)] });

const paid = (amount: number, currency: string) =>
  report({ penalties: [{ contract: null, currency, amount, isCapped: false }] });

test('a line of breaches has times in UTC and whole minutes, and no text that a spreadsheet would compute', () => {
  const [, line] = breachesCsv([report({ breaches: [breach] })], () => 'Plant, North').split('\r\n');
  expect(line).toBe(
    `"Plant, North",FF-7,"'=HYPERLINK(""x""), urgent",resolution,1,2026-11-03T12:00:00.000Z,,2,this month,1250,EUR`,
  );
});

test('a line of targets has the share of the decided ones, and none where nothing was decided', () => {
  const lines = countsCsv([report({ targets: [count(2, 1), count(0, 0)] })], () => 'A').split('\r\n');
  expect(lines.slice(1, 3)).toEqual(['A,resolution,2,2,1,0,0,66.6', 'A,resolution,2,0,0,0,0,']);
});

test('the account whose promises were kept worst comes first, one with nothing decided last', () => {
  const order = byShareMet([named('none', 0, 0), named('good', 9, 1), named('bad', 1, 9)]);
  expect(order.map(({ account }) => account)).toEqual(['bad', 'good', 'none']);
});

test('penalties add up by currency; who may know none of them gets no sum', () => {
  expect(penaltySums([paid(1, 'EUR'), paid(2, 'PLN'), paid(3, 'EUR'), report({})])).toEqual([
    { currency: 'EUR', amount: 4 },
    { currency: 'PLN', amount: 2 },
  ]);
  expect(penaltySums([report({})])).toBeNull();
});

test('an address that names no month, or one to come, means the present one', () => {
  const now = new Date(2026, 10, 29).getTime();
  expect(['2026-03', '2026-12', '2026-13', 'x', ''].map((text) => monthFrom(text, now))).toEqual([
    '2026-03',
    '2026-11',
    '2026-11',
    '2026-11',
    '2026-11',
  ]);
  expect(neighboursOf('2026-11', now)).toEqual({ before: '2026-10', after: null });
  expect(neighboursOf('2025-12', now)).toEqual({ before: '2025-11', after: '2026-01' });
});
