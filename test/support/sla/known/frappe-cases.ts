import type { CalendarJson } from '../../../../shared/sla/business-time.ts';
import { everyDay, workweek, type KnownCase } from './known-case.ts';

const eightHours: CalendarJson = { tz: 'UTC', hours: workweek(['10:00', '18:00']) };
const longWeekend: CalendarJson = {
  tz: 'UTC',
  hours: workweek(['10:00', '18:00']),
  holidays: ['2024-06-06', '2024-06-07'],
};
const fridayOff: CalendarJson = { tz: 'UTC', hours: workweek(['10:00', '18:00']), holidays: ['2024-06-07'] };
const everyDayHoliday: CalendarJson = {
  tz: 'UTC',
  hours: everyDay(['10:00', '18:00']),
  holidays: ['2019-03-05'],
};

/** Figures of the tests of frappe/helpdesk and frappe/erpnext; dates of the former are nominal. The wording is ours. */
export const frappeCases: KnownCase[] = [
  {
    rule: 'an hour in the morning is due an hour later',
    source: 'frappe/helpdesk helpdesk/helpdesk/doctype/hd_ticket/test_hd_ticket.py',
    on: eightHours,
    after: ['2024-06-03T11:00:00Z', 3600],
    is: '2024-06-03T12:00:00Z',
  },
  {
    rule: 'nine full days from a Saturday end with a closing time, not with the opening after it',
    source: 'frappe/helpdesk helpdesk/helpdesk/doctype/hd_ticket/test_hd_ticket.py',
    on: eightHours,
    after: ['2024-06-08T15:00:00Z', 259200],
    is: '2024-06-20T18:00:00Z',
  },
  {
    rule: 'a start in the evening counts from the next morning',
    source: 'frappe/helpdesk helpdesk/helpdesk/doctype/hd_ticket/test_hd_ticket.py',
    on: eightHours,
    after: ['2024-06-03T20:00:00Z', 1800],
    is: '2024-06-04T10:30:00Z',
  },
  {
    rule: 'a Friday evening goes on on Monday',
    source: 'frappe/helpdesk helpdesk/helpdesk/doctype/hd_ticket/test_hd_ticket.py',
    on: eightHours,
    after: ['2024-06-07T17:00:00Z', 7200],
    is: '2024-06-10T11:00:00Z',
  },
  {
    rule: 'two holidays and a weekend are passed over',
    source: 'frappe/helpdesk helpdesk/helpdesk/doctype/hd_ticket/test_hd_ticket.py',
    on: longWeekend,
    after: ['2024-06-06T15:00:00Z', 1800],
    is: '2024-06-10T10:30:00Z',
  },
  {
    rule: 'a second more than fits before closing falls to the next morning',
    source: 'frappe/helpdesk helpdesk/helpdesk/doctype/hd_ticket/test_hd_ticket.py',
    on: eightHours,
    after: ['2024-06-06T15:00:00Z', 7200],
    hold: 3601,
    is: '2024-06-07T10:00:01Z',
  },
  {
    rule: 'a hold over a weekend and a holiday weighs its open hours',
    source: 'frappe/helpdesk helpdesk/helpdesk/doctype/hd_ticket/test_hd_ticket.py',
    on: fridayOff,
    elapsed: ['2024-06-06T17:50:00Z', '2024-06-10T12:30:00Z'],
    is: 9600,
  },
  {
    rule: 'four hours on the day before a holiday',
    source: 'frappe/erpnext erpnext/support/doctype/issue/test_issue.py',
    on: everyDayHoliday,
    after: ['2019-03-04T12:00:00Z', 14400],
    is: '2019-03-04T16:00:00Z',
  },
  {
    rule: 'six hours from three hours before opening',
    source: 'frappe/erpnext erpnext/support/doctype/issue/test_issue.py',
    on: everyDayHoliday,
    after: ['2019-03-04T07:00:00Z', 21600],
    is: '2019-03-04T16:00:00Z',
  },
  {
    rule: 'the last four hours of a day are due at its closing time',
    source: 'frappe/erpnext erpnext/support/doctype/issue/test_issue.py',
    on: everyDayHoliday,
    after: ['2019-03-04T14:00:00Z', 14400],
    is: '2019-03-04T18:00:00Z',
  },
  {
    rule: 'what lies after closing is not used',
    source: 'frappe/erpnext erpnext/support/doctype/issue/test_issue.py',
    on: eightHours,
    elapsed: ['2021-06-28T12:00:00Z', '2021-06-28T20:00:00Z'],
    is: 21600,
  },
  {
    rule: 'two full days, started too early and ended too late',
    source: 'frappe/erpnext erpnext/support/doctype/issue/test_issue.py',
    on: eightHours,
    elapsed: ['2021-06-28T06:00:00Z', '2021-06-29T20:00:00Z'],
    is: 57600,
  },
  {
    rule: 'four full days of a week',
    source: 'frappe/erpnext erpnext/support/doctype/issue/test_issue.py',
    on: eightHours,
    elapsed: ['2021-06-28T06:00:00Z', '2021-07-01T20:00:00Z'],
    is: 115200,
  },
];
