import { describe, expect, test } from 'vitest';
import { assignmentsSince, type AssignedTicket } from './new-assignments.ts';

const me = 'me';
const ticket = (id: string, fields: Partial<AssignedTicket> = {}): AssignedTicket => ({
  id,
  number: `FF-${id}`,
  subject: 's',
  status: 'in-progress',
  assignee: me,
  account: null,
  openedAt: 1,
  activityAt: 1,
  ...fields,
});
const ids = (rows: AssignedTicket[]) => rows.map((row) => row.id);
const none = new Set<string>();

describe('who is told of a new ticket', () => {
  test('the first look announces nothing, however much is there', () => {
    const first = assignmentsSince(null, [ticket('1'), ticket('2')], me, none);
    expect(ids(first.arrived)).toEqual([]);
    expect([...first.mine]).toEqual(['1', '2']);
  });

  test.each<[string, AssignedTicket, string[]]>([
    ['a ticket that came to the person is announced', ticket('2'), ['2']],
    ['a colleague’s ticket is not', ticket('2', { assignee: 'other' }), []],
    ['a ticket without anybody is not', ticket('2', { assignee: null }), []],
    ['a resolved one is not', ticket('2', { status: 'resolved' }), []],
    ['one that was there before is not', ticket('1'), []],
  ])('%s', (_title, row, expected) => {
    expect(ids(assignmentsSince(new Set(['1']), [row], me, none).arrived)).toEqual(expected);
  });

  test('what the person took themselves is not announced', () => {
    expect(ids(assignmentsSince(none, [ticket('1')], me, new Set(['1'])).arrived)).toEqual([]);
  });

  test('a ticket that went away and came back is announced again', () => {
    const gone = assignmentsSince(new Set(['1']), [ticket('1', { assignee: null })], me, none);
    expect(ids(assignmentsSince(gone.mine, [ticket('1')], me, none).arrived)).toEqual(['1']);
  });
});
