import { expect, test } from 'vitest';
import { AT, codeOf, context, entryOf, make, ticket, uuid } from '../../test/support/command-records.ts';
import { mergeChange } from '../sync/merge.ts';
import { addTickets, removeTickets } from './visit-tickets.ts';

const visit = (fields: object = {}) =>
  make('visits', {
    purpose: 'Repair',
    account: uuid(2),
    startsAt: AT,
    endsAt: AT + 1,
    tickets: [uuid(60)],
    ...fields,
  });
const printer = ticket({ id: uuid(61) });

test('a ticket that is taken along stands in the visit, in its history, and on top of lists', () => {
  const changes = addTickets(context(), visit(), [printer]);
  expect(changes[0]?.change).toEqual({ tickets: [uuid(60), uuid(61)] });
  expect(entryOf(changes).data).toEqual({
    fields: { tickets: { from: [uuid(60)], to: [uuid(60), uuid(61)] } },
  });
  expect(changes.filter(({ kind }) => kind === 'tickets').map(({ id }) => id)).toEqual([uuid(61)]);
});

test('a ticket that a visit has already changes nothing', () => {
  expect(addTickets(context(), visit(), [ticket({ id: uuid(60) })])).toEqual([]);
  expect(removeTickets(context(), visit(), [uuid(61)])).toEqual([]);
});

test('a ticket that is taken off leaves the others', () => {
  const before = visit({ tickets: [uuid(60), uuid(61)] });
  expect(removeTickets(context(), before, [uuid(60)])[0]?.change).toEqual({ tickets: [uuid(61)] });
});

test('a ticket of another customer is refused', () => {
  const other = ticket({ id: uuid(62), account: uuid(3) });
  expect(codeOf(() => addTickets(context(), visit(), [other]))).toBe('other-account');
});

test('the tickets of a visit that was signed or called off stay as they are', () => {
  for (const status of ['signed', 'cancelled']) {
    expect(codeOf(() => addTickets(context(), visit({ status }), [printer]))).toBe('illegal-status');
    expect(codeOf(() => removeTickets(context(), visit({ status }), [uuid(60)]))).toBe('illegal-status');
  }
  expect(addTickets(context(), visit({ status: 'done' }), [printer])).not.toEqual([]);
});

test('S5 one adds a ticket while somebody else takes another one off: both stand', () => {
  const before = visit();
  const added = addTickets(context(), before, [printer])[0]?.change ?? {};
  const merged = mergeChange({
    kind: 'visits',
    current: visit({ tickets: [] }),
    baseValues: { tickets: before.tickets },
    change: added,
  });
  expect(merged.record).toMatchObject({ tickets: [uuid(61)] });
  expect(merged.conflicts).toEqual([]);
});
