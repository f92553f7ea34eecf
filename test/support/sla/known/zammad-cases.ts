import type { CalendarJson } from '../../../../shared/sla/business-time.ts';
import { everyDay, workweek, type KnownCase } from './known-case.ts';

const tenHours: CalendarJson = { tz: 'Europe/Berlin', hours: workweek(['08:00', '18:00']) };
const nineHoursEveryDay: CalendarJson = { tz: 'Europe/Berlin', hours: everyDay(['09:00', '18:00']) };
const twelveHoursAllSaints: CalendarJson = {
  tz: 'Europe/Berlin',
  hours: workweek(['08:00', '20:00']),
  holidays: ['2016-11-01'],
};
const eightHoursHoliday: CalendarJson = {
  tz: 'Europe/Berlin',
  hours: workweek(['09:00', '17:00']),
  holidays: ['2015-09-22'],
};
const everyDayHoliday: CalendarJson = {
  tz: 'Europe/Berlin',
  hours: everyDay(['08:00', '17:00']),
  holidays: ['2015-09-22'],
};
const aroundTheClock: CalendarJson = { tz: 'UTC', hours: everyDay(['00:00', '24:00']) };

/** Figures of the tests of zammad/zammad. The wording is ours. */
export const zammadCases: KnownCase[] = [
  {
    rule: 'an hour in the middle of a Berlin winter day',
    source: 'zammad/zammad spec/models/ticket/escalation_examples.rb',
    on: tenHours,
    after: ['2013-03-21T09:30:00Z', 3600],
    is: '2013-03-21T10:30:00Z',
  },
  {
    rule: 'four and a half hours of one day count in full',
    source: 'zammad/zammad spec/models/ticket/escalation_examples.rb',
    on: tenHours,
    elapsed: ['2013-03-21T09:30:00Z', '2013-03-21T14:00:00Z'],
    is: 16200,
  },
  {
    rule: 'two pauses within the hours put the due time off by both',
    source: 'zammad/zammad spec/models/ticket/escalation_examples.rb',
    on: nineHoursEveryDay,
    after: ['2013-06-04T09:00:00Z', 7200],
    is: '2013-06-04T11:45:00Z',
    pauses: [
      ['2013-06-04T09:30:00Z', '2013-06-04T09:45:00Z'],
      ['2013-06-04T10:00:00Z', '2013-06-04T10:30:00Z'],
    ],
  },
  {
    rule: 'a pause does not count as used',
    source: 'zammad/zammad spec/models/ticket/escalation_examples.rb',
    on: nineHoursEveryDay,
    elapsed: ['2013-06-04T09:00:00Z', '2013-06-04T10:45:00Z'],
    is: 4500,
    pauses: [['2013-06-04T10:00:00Z', '2013-06-04T10:30:00Z']],
  },
  {
    rule: 'pauses at both ends leave what lies between them',
    source: 'zammad/zammad spec/models/ticket/escalation_examples.rb',
    on: nineHoursEveryDay,
    elapsed: ['2013-06-04T09:00:00Z', '2013-06-04T12:00:00Z'],
    is: 1800,
    pauses: [
      ['2013-06-04T09:00:00Z', '2013-06-04T10:30:00Z'],
      ['2013-06-04T11:00:00Z', '2013-06-04T12:00:00Z'],
    ],
  },
  {
    rule: 'a start on a holiday counts from the next morning, over two days',
    source: 'zammad/zammad spec/models/ticket/escalation_examples.rb',
    on: twelveHoursAllSaints,
    after: ['2016-11-01T13:56:21Z', 72000],
    is: '2016-11-03T15:00:00Z',
  },
  {
    rule: 'four hours in Berlin summer time, in UTC',
    source: 'zammad/zammad spec/models/calendar_spec.rb',
    on: eightHoursHoliday,
    after: ['2013-10-21T09:30:00Z', 14400],
    is: '2013-10-21T13:30:00Z',
  },
  {
    rule: 'a Tuesday that is a holiday is passed over',
    source: 'zammad/zammad spec/models/calendar_spec.rb',
    on: eightHoursHoliday,
    after: ['2015-09-21T14:30:00Z', 7200],
    is: '2015-09-23T08:30:00Z',
  },
  {
    rule: 'a start before opening counts from the opening',
    source: 'zammad/zammad test/unit/ticket_sla_test.rb',
    on: everyDayHoliday,
    after: ['2013-10-21T05:30:00Z', 7200],
    is: '2013-10-21T08:00:00Z',
  },
  {
    rule: 'what is left of Monday goes on after the holiday',
    source: 'zammad/zammad test/unit/ticket_sla_test.rb',
    on: everyDayHoliday,
    after: ['2015-09-21T14:30:00Z', 14400],
    is: '2015-09-23T09:30:00Z',
  },
  {
    rule: 'the last half hour was a pause and does not count',
    source: 'zammad/zammad spec/lib/escalation/period_working_minutes_spec.rb',
    on: aroundTheClock,
    elapsed: ['2024-01-10T00:00:00Z', '2024-01-10T02:00:00Z'],
    is: 5400,
    pauses: [['2024-01-10T01:30:00Z', '2024-01-10T02:00:00Z']],
  },
];
