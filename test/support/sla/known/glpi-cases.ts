import type { CalendarJson } from '../../../../shared/sla/business-time.ts';
import { workweek, type KnownCase } from './known-case.ts';

const twelveHours: CalendarJson = { tz: 'UTC', hours: workweek(['08:00', '20:00']) };
const workweekAroundTheClock: CalendarJson = { tz: 'UTC', hours: workweek(['00:00', '24:00']) };
const lateMonday: CalendarJson = {
  tz: 'UTC',
  hours: {
    mon: [['10:30', '19:00']],
    tue: [['08:30', '19:00']],
    wed: [['08:30', '19:00']],
    thu: [['08:30', '19:00']],
    fri: [['08:30', '19:00']],
  },
};

/** Figures of the tests of glpi-project/glpi. The wording is ours. */
export const glpiCases: KnownCase[] = [
  {
    rule: 'seven workdays keep the time of the day',
    source: 'glpi-project/glpi tests/functional/CalendarTest.php',
    on: twelveHours,
    workdays: ['2018-11-19T10:00:00Z', 7],
    is: '2018-11-28T10:00:00Z',
  },
  {
    rule: 'the end of a working day without closing is the midnight after it',
    source: 'glpi-project/glpi tests/functional/CalendarTest.php',
    on: workweekAroundTheClock,
    closing: ['2018-11-19T10:00:00Z', 7],
    is: '2018-11-29T00:00:00Z',
  },
  {
    rule: 'nothing is used before opening',
    source: 'glpi-project/glpi tests/functional/CalendarTest.php',
    on: twelveHours,
    elapsed: ['2019-01-01T06:00:00Z', '2019-01-01T07:00:00Z'],
    is: 0,
  },
  {
    rule: 'half an hour after opening it is open',
    source: 'glpi-project/glpi tests/functional/CalendarTest.php',
    on: twelveHours,
    openAt: '2019-01-02T08:30:00Z',
    is: true,
  },
  {
    rule: 'a Saturday without hours is closed',
    source: 'glpi-project/glpi tests/functional/CalendarTest.php',
    on: twelveHours,
    openAt: '2019-01-05T08:30:00Z',
    is: false,
  },
  {
    rule: 'time on hold is added to the budget',
    source: 'glpi-project/glpi tests/functional/SLMTest.php',
    on: lateMonday,
    after: ['2034-06-09T08:46:12Z', 14400],
    hold: 7702,
    is: '2034-06-09T14:54:34Z',
    pauses: [['2034-06-09T09:15:27Z', '2034-06-09T11:23:49Z']],
  },
  {
    rule: 'five workdays reach over a weekend',
    source: 'glpi-project/glpi tests/functional/SLMTest.php',
    on: lateMonday,
    workdays: ['2034-06-09T08:46:12Z', 5],
    is: '2034-06-16T08:46:12Z',
  },
  {
    rule: 'to the end of a working day, and then the open hours on hold',
    source: 'glpi-project/glpi tests/functional/SLMTest.php',
    on: lateMonday,
    closing: ['2034-06-07T10:00:00Z', 5],
    hold: 178200,
    is: '2034-06-21T18:00:00Z',
    pauses: [
      ['2034-06-07T11:00:00Z', '2034-06-13T11:00:00Z'],
      ['2034-06-14T07:00:00Z', '2034-06-14T18:00:00Z'],
    ],
  },
  {
    rule: 'ten hours after a due time reach over a weekend and a later Monday opening',
    source: 'glpi-project/glpi tests/functional/SLMTest.php',
    on: lateMonday,
    after: ['2034-06-09T14:54:34Z', 36000],
    is: '2034-06-12T16:24:34Z',
  },
  {
    rule: 'two workdays back from a closing time are a closing time',
    source: 'glpi-project/glpi tests/functional/SLMTest.php',
    on: lateMonday,
    workdays: ['2034-06-16T19:00:00Z', -2],
    is: '2034-06-14T19:00:00Z',
  },
  {
    rule: 'an hour before closing and an hour after opening',
    source: 'glpi-project/glpi tests/functional/SLMTest.php',
    on: lateMonday,
    after: ['2034-06-21T18:00:00Z', 7200],
    is: '2034-06-22T09:30:00Z',
  },
  {
    rule: 'an hour before a due time',
    source: 'glpi-project/glpi tests/functional/SLMTest.php',
    on: twelveHours,
    before: ['2034-08-16T15:00:00Z', 3600],
    is: '2034-08-16T14:00:00Z',
  },
];
