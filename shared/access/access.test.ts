import { describe, expect, test } from 'vitest';
import { parseRecord, type Kind, type RecordOf } from '../records/kinds.ts';
import type { Person, Role } from '../records/person.ts';
import { grantOf, maySee } from './grant.ts';
import { mayWriteByRole, refusalOf } from './may-write.ts';
import { scopesOf } from './scopes.ts';

const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const accountA = uuid(1);
const accountB = uuid(2);
const ticketId = uuid(3);

function person(roles: Role[], fields: Partial<Person> = {}): Person {
  return parseRecord('people', { id: uuid(9), name: 'Somebody', roles, ...fields });
}
function ticket(fields: object = {}): RecordOf<'tickets'> {
  return parseRecord('tickets', {
    id: ticketId,
    subject: 's',
    openedAt: 1,
    activityAt: 1,
    account: accountA,
    ...fields,
  });
}
function entry(fields: object = {}): RecordOf<'entries'> {
  const subject = { subjectKind: 'tickets', subjectId: ticketId, ticket: ticketId, account: accountA };
  return parseRecord('entries', { id: uuid(4), type: 'note', at: 1, author: uuid(9), ...subject, ...fields });
}

/** A line of a visit, written by that person. */
function onVisit(author: number): RecordOf<'entries'> {
  return entry({ subjectKind: 'visits', subjectId: uuid(11), ticket: null, author: uuid(author) });
}

function policy(type: string): RecordOf<'policies'> {
  return parseRecord('policies', { id: uuid(6), type, name: 'Standard' });
}

function notice(fields: object = {}): RecordOf<'notices'> {
  return parseRecord('notices', {
    id: uuid(10),
    person: uuid(9),
    type: 'warning',
    ticket: ticketId,
    firedAt: 1,
    ...fields,
  });
}

const engineer = grantOf(person(['engineer']));
const onlyA = grantOf(person(['engineer'], { accounts: [accountA] }));
const lead = grantOf(person(['lead']));
const admin = grantOf(person(['admin']));
const advisorOfA = grantOf(person(['advisor'], { accounts: [] }), [accountA]);
const partner = grantOf(person(['partner'], { partner: 'Regional Service' }), [], [ticketId]);
const gone = grantOf(person(['lead'], { active: false }));

describe('S8 who sees what', () => {
  const ledgerItem = parseRecord('ledger', {
    id: uuid(5),
    account: accountA,
    type: 'fee',
    amount: 1,
    currency: 'EUR',
    date: '2026-01-01',
  });
  const cases: [string, typeof engineer, Kind, unknown, boolean][] = [
    ['engineer sees every account', engineer, 'tickets', ticket({ account: accountB }), true],
    ['engineer of account A sees its tickets', onlyA, 'tickets', ticket(), true],
    ['engineer of account A sees no ticket of B', onlyA, 'tickets', ticket({ account: accountB }), false],
    ['a ticket without an account is for all staff', onlyA, 'tickets', ticket({ account: null }), true],
    ['advisor sees the account looked after', advisorOfA, 'tickets', ticket(), true],
    ['advisor sees its finance', advisorOfA, 'ledger', ledgerItem, true],
    ['engineer sees no finance', engineer, 'ledger', ledgerItem, false],
    ['lead sees finance', lead, 'ledger', ledgerItem, true],
    ['partner sees the ticket handed over', partner, 'tickets', ticket(), true],
    ['partner sees no other ticket of that account', partner, 'tickets', ticket({ id: uuid(7) }), false],
    ['partner sees the conversation of that ticket', partner, 'entries', entry(), true],
    ['partner sees no internal note', partner, 'entries', entry({ internal: true, author: uuid(8) }), false],
    ['partner sees the internal note of their own', partner, 'entries', entry({ internal: true }), true],
    [
      'partner keeps seeing what they wrote on a visit, which hangs on no ticket',
      partner,
      'entries',
      onVisit(9),
      true,
    ],
    ['partner does not see what others wrote on a visit', partner, 'entries', onVisit(8), false],
    [
      'partner sees no account',
      partner,
      'accounts',
      parseRecord('accounts', { id: accountA, name: 'A' }),
      false,
    ],
    ['partner sees the calendars', partner, 'policies', policy('calendar'), true],
    ['partner sees no contract', partner, 'policies', policy('contract'), false],
    ['engineer sees the contracts', engineer, 'policies', policy('contract'), true],
    ['everybody sees the own notices', partner, 'notices', notice(), true],
    [
      'nobody sees those of a colleague, not even an admin',
      admin,
      'notices',
      notice({ person: uuid(8) }),
      false,
    ],
    ['who left sees nothing', gone, 'tickets', ticket(), false],
    ['who left does not even see the directory', gone, 'people', person(['lead']), false],
  ];
  test.each(cases)('%s', (_title, grant, kind, record, expected) => {
    expect(maySee(grant, scopesOf(kind, record as RecordOf<typeof kind>))).toBe(expected);
  });
});

test.each<[string, typeof engineer, { kind: Kind; isNew: boolean; fields: string[] }, boolean]>([
  ['a partner sets the status', partner, { kind: 'tickets', isNew: false, fields: ['status'] }, true],
  ['a partner sets no priority', partner, { kind: 'tickets', isNew: false, fields: ['priority'] }, false],
  ['a partner writes entries', partner, { kind: 'entries', isNew: true, fields: ['text'] }, true],
  ['nobody changes entries', admin, { kind: 'entries', isNew: false, fields: ['text'] }, false],
  ['an engineer changes no policy', engineer, { kind: 'policies', isNew: false, fields: ['name'] }, false],
  ['an engineer changes assets', engineer, { kind: 'assets', isNew: false, fields: ['name'] }, true],
])('by role alone: %s', (_title, grant, write, expected) => {
  expect(mayWriteByRole(grant, write)).toBe(expected);
});

describe('who writes what', () => {
  const change = (fields: string[], after = ticket()) =>
    ({ kind: 'tickets', before: ticket(), after, fields }) as const;
  const team = policy('team');
  const cases: [string, string | null, string | null][] = [
    ['staff change a ticket they see', refusalOf(engineer, change(['priority'])), null],
    [
      'nobody changes what they may not see',
      refusalOf(onlyA, {
        kind: 'tickets',
        before: ticket({ account: accountB }),
        after: ticket(),
        fields: ['account'],
      }),
      'not-found',
    ],
    [
      'nobody moves a record out of their own sight',
      refusalOf(onlyA, change(['account'], ticket({ account: accountB }))),
      'forbidden',
    ],
    ['partner changes the status', refusalOf(partner, change(['status'])), null],
    ['partner does not change the priority', refusalOf(partner, change(['priority'])), 'forbidden'],
    [
      'partner creates no ticket',
      refusalOf(partner, { kind: 'tickets', before: null, after: ticket(), fields: [] }),
      'forbidden',
    ],
    [
      'an entry is never changed',
      refusalOf(admin, { kind: 'entries', before: entry(), after: entry(), fields: ['text'] }),
      'immutable',
    ],
    [
      'nobody writes in a colleague’s name',
      refusalOf(engineer, { kind: 'entries', before: null, after: entry({ author: uuid(8) }), fields: [] }),
      'forbidden',
    ],
    [
      'staff write down what a contact said',
      refusalOf(engineer, {
        kind: 'entries',
        before: null,
        after: entry({ author: null, authorName: 'Key user' }),
        fields: [],
      }),
      null,
    ],
    [
      'partner logs time, which is internal',
      refusalOf(partner, { kind: 'entries', before: null, after: entry({ internal: true }), fields: [] }),
      null,
    ],
    [
      'a partner reads a notice of their own',
      refusalOf(partner, {
        kind: 'notices',
        before: notice(),
        after: notice({ readAt: 5 }),
        fields: ['readAt'],
      }),
      null,
    ],
    [
      'nobody notices for a colleague',
      refusalOf(admin, { kind: 'notices', before: null, after: notice({ person: uuid(8) }), fields: [] }),
      'forbidden',
    ],
    [
      'nobody gives a notice away',
      refusalOf(lead, {
        kind: 'notices',
        before: notice(),
        after: notice({ person: uuid(8) }),
        fields: ['person'],
      }),
      'forbidden',
    ],
    [
      'only an admin changes policies',
      refusalOf(lead, { kind: 'policies', before: team, after: team, fields: ['name'] }),
      'forbidden',
    ],
    [
      'an admin changes policies',
      refusalOf(admin, { kind: 'policies', before: team, after: team, fields: ['name'] }),
      null,
    ],
  ];
  test.each(cases)('%s', (_title, refusal, expected) => {
    expect(refusal).toBe(expected);
  });
});
