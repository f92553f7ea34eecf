import { expect, test } from 'vitest';
import { ANNA, BORIS, NOW, idOf, ticketOf } from './list/tickets.fixture.ts';
import { backToAssignment, backToFields, backToStatus } from './way-back.ts';

function contextOf() {
  let ids = 500;
  return { now: NOW, personId: ANNA, newId: () => idOf((ids += 1)) };
}
const before = ticketOf(1, {
  priority: 4,
  impact: 3,
  category: 'Mail',
  tags: ['a'],
  assignee: BORIS,
  team: 'One',
});

test('fields get the values back that they had', () => {
  const [change] = backToFields(before, { category: 'ERP', tags: ['a', 'b'] })(contextOf(), {
    ...before,
    category: 'ERP',
    tags: ['a', 'b'],
    revision: 9,
  });
  expect(change).toMatchObject({ base: 9, change: { category: 'Mail', tags: ['a'] } });
});

test('the priority goes back with the impact that had brought it along', () => {
  const [change] = backToFields(before, { impact: 1 })(contextOf(), { ...before, impact: 1, priority: 2 });
  expect(change?.change).toMatchObject({ impact: 3, priority: 4 });
});

test('what somebody else has changed meanwhile stays', () => {
  const latest = { ...before, category: 'Network', assignee: ANNA, status: 'resolved' as const };
  expect(backToFields(before, { category: 'ERP' })(contextOf(), latest)).toEqual([]);
  expect(backToStatus(before, 'in-progress')(contextOf(), latest)).toEqual([]);
  expect(backToAssignment(before, { assignee: null })(contextOf(), latest)).toEqual([]);
});

test('status and assignment go back', () => {
  const [status] = backToStatus(before, 'in-progress')(contextOf(), { ...before, status: 'in-progress' });
  expect(status?.change).toMatchObject({ status: 'new' });
  const [given] = backToAssignment(before, { assignee: ANNA })(contextOf(), { ...before, assignee: ANNA });
  expect(given?.change).toMatchObject({ assignee: BORIS });
  expect(given?.change).not.toHaveProperty('team');
});
