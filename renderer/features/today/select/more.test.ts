import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../shared/records/person.ts';
import { answered } from './answered.ts';
import { unfinished } from './drafts.ts';
import { rolesOf } from './roles.ts';
import { concernOf } from './since.ts';
import type { WorkLine } from '../../../../shared/work/work-line.ts';
import type { TicketRow } from './tickets.ts';
import { minutesOf, timeBySubject } from './time.ts';

const id = '019a0000-0000-7000-8000-000000000001';

const waiting = (ticketId: string, more: object = {}) =>
  [ticketId, { id: ticketId, status: 'waiting', waitingFor: 'customer', ...more } as TicketRow] as const;
const message = (subjectId: string, author: string | null, at: number) => ({ subjectId, author, at });

const ticketWith = (more: object) => ({ team: null, assignee: null, account: null, ...more }) as TicketRow;
const line = (subjectId: string, minutes: number, more: Partial<WorkLine> = {}) =>
  ({ entry: { subjectKind: 'tickets', subjectId }, type: 'time', minutes, ...more }) as WorkLine;

describe('roles', () => {
  it.each<[Role[], Role[]]>([
    [['lead'], ['lead']],
    [
      ['lead', 'engineer'],
      ['engineer', 'lead'],
    ],
    [
      ['admin', 'lead', 'advisor'],
      ['advisor', 'admin'],
    ],
    [[], []],
  ])('%j look at the days of %j', (roles, days) => {
    expect(rolesOf(roles)).toEqual(days);
  });
});

describe('answers of customers', () => {
  it('a ticket has an answer when its last message is not from the staff; the longest unanswered comes first', () => {
    const byId = new Map([waiting('a'), waiting('b'), waiting('c')]);
    const messages = [
      message('a', null, 9),
      message('a', 'me', 5),
      message('b', null, 3),
      message('c', null, 4),
      message('c', 'me', 6),
    ];
    expect(answered(byId, messages).map(({ ticket, at }) => [ticket.id, at])).toEqual([
      ['b', 3],
      ['a', 9],
    ]);
  });

  it('only tickets that wait for the customer count', () => {
    const byId = new Map([waiting('a', { status: 'new' }), waiting('b', { waitingFor: 'supplier' })]);
    expect(answered(byId, [message('a', null, 1), message('b', null, 1), message('gone', null, 1)])).toEqual(
      [],
    );
  });
});

describe('what concerns somebody', () => {
  const person = { id: 'me', teams: ['Network'] };
  const accounts = new Map([['A', { advisor: 'me' }]]);
  it.each<[Role, object, boolean]>([
    ['lead', {}, true],
    ['advisor', { account: 'A' }, true],
    ['advisor', { account: 'B' }, false],
    ['advisor', {}, false],
    ['engineer', { team: 'Network' }, true],
    ['engineer', { team: 'Mail' }, false],
    ['agent', {}, true],
    ['agent', { assignee: 'you' }, false],
  ])('%s and a ticket with %j: %j', (role, fields, expected) => {
    expect(concernOf(role, person, accounts)(ticketWith(fields))).toBe(expected);
  });
});

describe('time logged', () => {
  it('adds up, by record, the most first, without breaks', () => {
    const lines = [line('a', 10), line('b', 45), line('a', 20), line('c', 15, { isBreak: true })];
    expect(minutesOf(lines)).toBe(75);
    expect(timeBySubject(lines).map(({ id: subject, minutes }) => [subject, minutes])).toEqual([
      ['b', 45],
      ['a', 30],
    ]);
  });
});

describe('texts begun and not sent', () => {
  it.each([
    [`reply/${id}`, 'Hello', 'tickets', 'Hello'],
    [`composer/accounts/${id}`, 'Hello', 'accounts', 'Hello'],
    [`ticket:${id}`, JSON.stringify({ mode: 'note', texts: { reply: '', note: 'Fuse' } }), 'tickets', 'Fuse'],
    [`note/${id}`, '{ a brace', 'tickets', '{ a brace'],
    [`article/${id}`, JSON.stringify({ fields: { title: 'Gate', body: 'Restart' } }), 'articles', 'Restart'],
  ])('%s with %j is a draft for %s', (key, value, kind, text) => {
    expect(unfinished([{ key, value, savedAt: 1 }])).toEqual([{ key, kind, id, text, savedAt: 1 }]);
  });

  it.each([
    [`reply/${id}`, '  '],
    [`ticket:${id}`, JSON.stringify({ texts: { reply: '' } })],
    ['new-ticket', 'something'],
    [`new-ticket@${id}`, 'something'],
    [`timer@${id}`, JSON.stringify({ startedAt: 1, texts: { note: 'A running timer' } })],
  ])('%s with %j is none', (key, value) => {
    expect(unfinished([{ key, value, savedAt: 1 }])).toEqual([]);
  });
});
