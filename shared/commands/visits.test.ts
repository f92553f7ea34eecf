import { describe, expect, test } from 'vitest';
import { AT, codeOf, context, entryOf, make, uuid } from '../../test/support/command-records.ts';
import { cancelVisit, changeVisitStatus, editVisit, moveVisit, planVisit, renewPlace } from './visits.ts';

const visit = (fields: object = {}) =>
  make('visits', {
    purpose: 'Repair',
    account: uuid(2),
    startsAt: AT,
    endsAt: AT + 1,
    tickets: [uuid(60)],
    ...fields,
  });

test('a planned visit begins its timeline with that', () => {
  const fields = { purpose: 'Repair', account: uuid(2), startsAt: AT, endsAt: AT + 1 };
  expect(entryOf(planVisit(context(), fields))).toMatchObject({
    type: 'visit',
    subjectKind: 'visits',
    data: { from: null, to: 'planned' },
  });
});

test('a visit is called off with a reason, which its timeline keeps', () => {
  expect(codeOf(() => cancelVisit(context(), visit(), '  '))).toBe('text-required');
  expect(entryOf(cancelVisit(context(), visit(), 'The gate is closed. '))).toMatchObject({
    type: 'visit',
    text: 'The gate is closed.',
    data: { from: 'planned', to: 'cancelled' },
  });
});

test('a visit that is moved says from when to when, and why', () => {
  const to = { startsAt: AT + 10, endsAt: AT + 11 };
  expect(entryOf(moveVisit(context(), visit(), to, { reason: 'Production runs' }))).toMatchObject({
    type: 'change',
    text: 'Production runs',
    data: { fields: { startsAt: { from: AT, to: AT + 10 }, endsAt: { from: AT + 1, to: AT + 11 } } },
  });
});

test('who does not see every ticket of a visit changes those that they see', () => {
  const changes = changeVisitStatus(context(), visit({ tickets: [uuid(60), uuid(61)] }), 'on-site', {
    touch: [uuid(61)],
  });
  expect(changes.filter(({ kind }) => kind === 'tickets').map(({ id }) => id)).toEqual([uuid(61)]);
});

describe('what a partner is told of the place', () => {
  const account = make('accounts', {
    id: uuid(2),
    name: 'Customer',
    notes: 'Pays late',
    sites: [{ id: uuid(3), name: 'Plant', address: 'Road 1', access: 'Gate 2' }],
    contacts: [{ id: uuid(4), name: 'Key user', phone: '+48 1' }],
  });
  const at = { site: uuid(3), contact: uuid(4) };
  const place = {
    account: 'Customer',
    site: 'Plant',
    address: 'Road 1',
    access: 'Gate 2',
    contact: 'Key user',
    phone: '+48 1',
    email: null,
  };

  test('is written down when the visit is planned for one, and is nothing but place and contact', () => {
    const fields = { purpose: 'Repair', account: uuid(2), startsAt: AT, endsAt: AT + 1, ...at };
    const planned = (partner: string | null) =>
      planVisit(context(), { ...fields, partner }, { account })[0]?.change['place'];
    expect(planned('Partner West')).toEqual(place);
    expect(planned(null)).toBeNull();
  });

  test('goes along with the visit when it is given to one, and away when it is taken back', () => {
    const given = editVisit(context(), visit(at), { partner: 'Partner West' }, { account });
    expect(given[0]?.change).toEqual({ partner: 'Partner West', place });
    const theirs = visit({ ...at, partner: 'Partner West', place });
    expect(editVisit(context(), theirs, { partner: null })[0]?.change).toEqual({
      partner: null,
      place: null,
    });
  });

  test('is renewed on request, and only where the account says something else by now', () => {
    const theirs = visit({ ...at, partner: 'Partner West', place: { ...place, access: 'Gate 1' } });
    expect(renewPlace(context(), theirs, account)[0]?.change).toEqual({ place });
    expect(renewPlace(context(), { ...theirs, place }, account)).toEqual([]);
  });
});
