import type { CalendarJson } from '../../../../shared/sla/business-time.ts';
import { type KnownCase } from './known-case.ts';

const officeHours: CalendarJson['hours'] = {
  mon: [['09:00', '17:00']],
  tue: [['10:00', '16:00']],
  wed: [['09:00', '17:00']],
  thu: [['10:00', '16:00']],
  fri: [['09:00', '17:00']],
  sat: [['11:00', '14:30']],
};
const week: CalendarJson = {
  tz: 'Etc/UTC',
  hours: officeHours,
};
const withBreaks: CalendarJson = {
  tz: 'Etc/UTC',
  hours: officeHours,
  breaks: {
    '2006-01-02': [['10:00', '11:30']],
    '2006-01-03': [
      ['14:15', '14:30'],
      ['15:40', '15:50'],
    ],
  },
  holidays: ['2006-01-01', '2006-12-25'],
};
const withShifts: CalendarJson = {
  tz: 'Etc/UTC',
  hours: officeHours,
  shifts: {
    '2005-12-31': [['10:00', '14:00']],
    '2006-01-04': [['08:00', '12:00']],
    '2006-01-06': [['09:00', '10:00']],
  },
  holidays: ['2006-01-16', '2006-01-18'],
};
const withAll: CalendarJson = {
  tz: 'Etc/UTC',
  hours: officeHours,
  breaks: { '2006-01-03': [['05:30', '11:00']], '2006-01-10': [['05:30', '11:00']] },
  shifts: {
    '2006-01-07': [['09:00', '11:00']],
    '2006-01-10': [['09:00', '11:00']],
    '2006-01-11': [['09:00', '11:00']],
  },
  holidays: ['2006-01-04', '2006-01-11'],
};

/** Figures of the tests of zendesk/biz (Apache-2.0). The wording is ours. */
export const bizCases: KnownCase[] = [
  {
    rule: 'seconds of a budget are kept',
    source: 'zendesk/biz spec/calculation/for_duration_spec.rb',
    on: week,
    after: ['2006-01-04T15:58:30Z', 90],
    is: '2006-01-04T16:00:00Z',
  },
  {
    rule: 'counting back stays inside the day that it can',
    source: 'zendesk/biz spec/calculation/for_duration_spec.rb',
    on: week,
    before: ['2006-01-04T16:30:00Z', 5400],
    is: '2006-01-04T15:00:00Z',
  },
  {
    rule: 'no seconds at all before opening are due at the opening',
    source: 'zendesk/biz spec/calculation/for_duration_spec.rb',
    on: week,
    after: ['2006-01-03T00:00:00Z', 0],
    is: '2006-01-03T10:00:00Z',
  },
  {
    rule: 'a Saturday with opening hours is a workday',
    source: 'zendesk/biz spec/calculation/for_duration_spec.rb',
    on: week,
    workdays: ['2006-01-06T12:00:00Z', 2],
    is: '2006-01-09T12:00:00Z',
  },
  {
    rule: 'a workday that has closed at the time of the start goes to the next opening',
    source: 'zendesk/biz spec/calculation/for_duration_spec.rb',
    on: week,
    workdays: ['2006-01-03T18:00:00Z', 2],
    is: '2006-01-06T09:00:00Z',
  },
  {
    rule: 'an end before its start makes no negative time',
    source: 'zendesk/biz spec/calculation/duration_within_spec.rb',
    on: week,
    elapsed: ['2006-01-08T00:00:00Z', '2006-01-01T00:00:00Z'],
    is: 0,
  },
  {
    rule: 'before opening it is closed, break or no break',
    source: 'zendesk/biz spec/schedule_spec.rb',
    on: withBreaks,
    openAt: '2006-01-02T08:00:00Z',
    is: false,
  },
  {
    rule: 'the open spans leave out holidays',
    source: 'zendesk/biz spec/periods/after_spec.rb',
    on: withShifts,
    spansFrom: '2006-01-14T00:00:00Z',
    is: [
      ['2006-01-14T11:00:00Z', '2006-01-14T14:30:00Z'],
      ['2006-01-17T10:00:00Z', '2006-01-17T16:00:00Z'],
      ['2006-01-19T10:00:00Z', '2006-01-19T16:00:00Z'],
    ],
  },
  {
    rule: 'a wall time that clocks skip is read an hour later',
    source: 'zendesk/biz spec/time_spec.rb',
    wall: ['America/Los_Angeles', '2014-03-09', '02:30'],
    is: '2014-03-09T10:30:00Z',
  },
  {
    rule: 'noon of an ordinary Monday is open',
    source: 'zendesk/biz spec/calculation/active_spec.rb',
    on: withAll,
    openAt: '2006-01-02T12:00:00Z',
    is: true,
  },
  {
    rule: 'a shift replaces the hours of its weekday',
    source: 'zendesk/biz spec/calculation/active_spec.rb',
    on: withAll,
    openAt: '2006-01-07T12:00:00Z',
    is: false,
  },
];
