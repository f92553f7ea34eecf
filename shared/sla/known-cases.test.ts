import { describe, expect, test } from 'vitest';
import { firstPeriods } from '../../test/support/sla/first-periods.ts';
import { bizCases } from '../../test/support/sla/known/biz-cases.ts';
import { frappeCases } from '../../test/support/sla/known/frappe-cases.ts';
import { glpiCases } from '../../test/support/sla/known/glpi-cases.ts';
import type { KnownCase } from '../../test/support/sla/known/known-case.ts';
import { zammadCases } from '../../test/support/sla/known/zammad-cases.ts';
import { znunyCases } from '../../test/support/sla/known/znuny-cases.ts';
import {
  dueAfter,
  dueAfterWorkdays,
  dueBefore,
  elapsed,
  isOpen,
  localToUtc,
  parseCalendar,
} from './business-time.ts';
import { closingAfterWorkdays } from './workdays.ts';

const at = (iso: string) => Date.parse(iso);
const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');

function answer(asked: KnownCase): KnownCase['is'] {
  if (asked.wall !== undefined) return iso(localToUtc(...asked.wall));
  const calendar = parseCalendar(asked.on);
  const pauses = asked.pauses?.map(([from, until]): [number, number] => [at(from), at(until)]);
  if (asked.elapsed !== undefined) {
    return elapsed(calendar, at(asked.elapsed[0]), at(asked.elapsed[1]), { pauses });
  }
  if (asked.openAt !== undefined) return isOpen(calendar, at(asked.openAt));
  if (asked.spansFrom !== undefined) {
    const spans = firstPeriods(calendar, at(asked.spansFrom), (asked.is as unknown[]).length);
    return spans.map(([from, until]) => [iso(from), iso(until)]);
  }
  const due = dueOf(asked, pauses);
  return iso(asked.hold === undefined ? due : dueAfter(calendar, due, asked.hold));
}

function dueOf(
  { on, after, before, workdays, closing, hold }: KnownCase,
  pauses?: [number, number][],
): number {
  const calendar = parseCalendar(on);
  if (before !== undefined) return dueBefore(calendar, at(before[0]), before[1]);
  if (workdays !== undefined) return dueAfterWorkdays(calendar, at(workdays[0]), workdays[1]);
  if (closing !== undefined) return closingAfterWorkdays(calendar, at(closing[0]), closing[1]);
  const [start, seconds] = after ?? ['', 0];
  return dueAfter(calendar, at(start), seconds, hold === undefined ? { pauses } : {});
}

describe.each([
  ['zendesk/biz', bizCases],
  ['Zammad', zammadCases],
  ['Frappe Helpdesk and ERPNext', frappeCases],
  ['GLPI', glpiCases],
  ['Znuny and ServiceNow', znunyCases],
] as const)('figures that %s gives', (_product, cases) => {
  test.each(cases.map((asked) => [asked.rule, asked] as const))('%s', (_rule, asked) => {
    expect(answer(asked)).toEqual(asked.is);
  });
});

test('GLPI weighs time on hold by open hours, as elapsed does', () => {
  const held = glpiCases.filter(({ hold }) => hold !== undefined);
  expect(held.length).toBeGreaterThan(1);
  for (const { on, pauses = [], hold } of held) {
    const seconds = pauses.map(([from, until]) => elapsed(parseCalendar(on), at(from), at(until)));
    expect(seconds.reduce((sum, part) => sum + part, 0)).toBe(hold);
  }
});
