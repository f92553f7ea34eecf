import type { CalendarJson } from '../../../../shared/sla/business-time.ts';
import { everyDay, workweek, type KnownCase } from './known-case.ts';

const yearlyHolidays = ['01-01', '05-01', '12-24', '12-25', '12-26', '12-31'];
const aroundTheClockHolidays: CalendarJson = {
  tz: 'UTC',
  hours: everyDay(['00:00', '24:00']),
  yearly_holidays: yearlyHolidays,
};
const saoPaulo: CalendarJson = { tz: 'America/Sao_Paulo', hours: everyDay(['00:00', '24:00']) };
const tehran: CalendarJson = {
  tz: 'Asia/Tehran',
  hours: everyDay(['00:00', '24:00']),
  yearly_holidays: yearlyHolidays,
};
const tenHours: CalendarJson = {
  tz: 'Europe/Berlin',
  hours: workweek(['08:00', '18:00']),
  yearly_holidays: yearlyHolidays,
};
const lunchBreak: CalendarJson = {
  tz: 'Europe/Berlin',
  hours: workweek(['08:00', '13:00'], ['14:00', '18:00']),
  yearly_holidays: yearlyHolidays,
};
const tehranWorkweek: CalendarJson = {
  tz: 'Asia/Tehran',
  hours: workweek(['00:00', '24:00']),
  yearly_holidays: yearlyHolidays,
};
const berlin: CalendarJson = {
  tz: 'Europe/Berlin',
  hours: everyDay(['00:00', '24:00']),
  yearly_holidays: yearlyHolidays,
};
const sydney: CalendarJson = { tz: 'Australia/Sydney', hours: everyDay(['00:00', '24:00']) };
const aroundTheClock: CalendarJson = { tz: 'UTC', hours: everyDay(['00:00', '24:00']) };

/** Figures of the tests of znuny/Znuny, and an example of the documentation of ServiceNow. The wording is ours. */
export const znunyCases: KnownCase[] = [
  {
    rule: 'two years around the clock, with six holidays in each',
    source: 'znuny/Znuny scripts/test/Time/DestinationTime.t',
    on: aroundTheClockHolidays,
    after: ['2015-02-17T12:00:00Z', 63072000],
    is: '2017-02-28T12:00:00Z',
  },
  {
    rule: 'around the clock over midnight',
    source: 'znuny/Znuny scripts/test/Time/DestinationTime.t',
    on: aroundTheClockHolidays,
    after: ['2015-02-21T22:00:00Z', 21600],
    is: '2015-02-22T04:00:00Z',
  },
  {
    rule: 'clocks that go back at midnight in Brazil add an hour to the night',
    source: 'znuny/Znuny scripts/test/Time/DestinationTime.t',
    on: saoPaulo,
    after: ['2015-02-22T00:10:05Z', 364815],
    is: '2015-02-26T05:30:20Z',
  },
  {
    rule: 'clocks that go forward at midnight in Iran, by the half hour zone',
    source: 'znuny/Znuny scripts/test/Time/DestinationTime.t',
    on: tehran,
    after: ['2015-03-21T08:30:00Z', 61200],
    is: '2015-03-22T01:30:00Z',
  },
  {
    rule: 'a Sunday start counts from Monday morning, an hour ahead of UTC',
    source: 'znuny/Znuny scripts/test/Time/DestinationTime.t',
    on: tenHours,
    after: ['2016-01-31T11:25:30Z', 18000],
    is: '2016-02-01T12:00:00Z',
  },
  {
    rule: 'lunch breaks and the Christmas holidays',
    source: 'znuny/Znuny scripts/test/Time/DestinationTime.t',
    on: lunchBreak,
    after: ['2015-12-22T15:24:49Z', 72000],
    is: '2015-12-29T07:24:49Z',
  },
  {
    rule: 'from midnight in Iran, the day before clocks change',
    source: 'znuny/Znuny scripts/test/Time/DestinationTime.t',
    on: tehran,
    after: ['2016-03-19T20:30:00Z', 104400],
    is: '2016-03-21T01:30:00Z',
  },
  {
    rule: 'clocks that go back at midnight in Iran do not stretch a budget',
    source: 'znuny/Znuny scripts/test/Time/DestinationTime.t',
    on: tehranWorkweek,
    after: ['2016-09-20T17:30:00Z', 18000],
    is: '2016-09-20T22:30:00Z',
  },
  {
    rule: 'three holidays in a row do not count, to the second',
    source: 'znuny/Znuny scripts/test/Time/WorkingTime.t',
    on: berlin,
    elapsed: ['2015-12-23T07:10:15Z', '2015-12-28T16:10:14Z'],
    is: 205199,
  },
  {
    rule: 'Easter weekend with lunch breaks, over the change to summer time',
    source: 'znuny/Znuny scripts/test/Time/WorkingTime.t',
    on: lunchBreak,
    elapsed: ['2016-03-25T11:15:41Z', '2016-03-29T08:15:41Z'],
    is: 57600,
  },
  {
    rule: 'a lunch break is not used',
    source: 'znuny/Znuny scripts/test/Time/WorkingTime.t',
    on: lunchBreak,
    elapsed: ['2016-03-25T07:00:00Z', '2016-03-25T14:00:00Z'],
    is: 21600,
  },
  {
    rule: 'five hours are five hours when clocks go forward over midnight',
    source: 'znuny/Znuny scripts/test/Time/WorkingTime.t',
    on: saoPaulo,
    elapsed: ['2015-10-18T01:00:00Z', '2015-10-18T06:00:00Z'],
    is: 18000,
  },
  {
    rule: 'a quarter of a year in Sydney, with the end of summer time in it',
    source: 'znuny/Znuny scripts/test/Time/WorkingTime.t',
    on: sydney,
    elapsed: ['2015-01-21T01:00:00Z', '2015-04-21T18:00:00Z'],
    is: 7837200,
  },
  {
    rule: 'around the clock without a schedule',
    source: 'ServiceNow documentation, SLA duration',
    on: aroundTheClock,
    after: ['2015-01-01T10:30:00Z', 36000],
    is: '2015-01-01T20:30:00Z',
  },
];
