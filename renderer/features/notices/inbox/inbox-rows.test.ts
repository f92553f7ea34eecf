import { expect, test } from 'vitest';
import type { Notice } from '../../../../shared/records/notice.ts';
import { inboxOf, type InboxTicket } from './inbox-rows.ts';

const notice = (id: string, fields: Partial<Notice> = {}): Notice => ({
  id,
  revision: 1,
  person: 'me',
  type: 'warning',
  ticket: 'open',
  account: null,
  target: 'resolution',
  startedAt: 1,
  threshold: 'used-75',
  dueAt: 900,
  firedAt: 100,
  firedOn: 'desk',
  saidAt: 100,
  readAt: null,
  snoozedUntil: null,
  ...fields,
});
const ticket = (id: string, status: InboxTicket['status']): [string, InboxTicket] => [
  id,
  { id, number: null, subject: id, status, account: null },
];
const tickets = new Map([ticket('open', 'in-progress'), ticket('over', 'resolved')]);

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

test.each<[string, Notice[], { unread?: string[]; aside?: string[]; earlier?: string[] }]>([
  ['what came last stands first', [notice('a'), notice('b', { firedAt: 120 })], { unread: ['b', 'a'] }],
  ['what was read is earlier', [notice('a', { readAt: 110 })], { earlier: ['a'] }],
  ['a ticket that has ended asks for nothing', [notice('a', { ticket: 'over' })], { earlier: ['a'] }],
  ['nor one that is not here any more', [notice('a', { ticket: 'gone' })], { earlier: ['a'] }],
  [
    'what is put aside stands in the order in which it comes back',
    [notice('a', { snoozedUntil: 700 }), notice('b', { snoozedUntil: 600 })],
    { aside: ['b', 'a'] },
  ],
  [
    'what came back stands by the time at which it did',
    [notice('a', { snoozedUntil: 400 }), notice('b', { firedAt: 300 })],
    { unread: ['a', 'b'] },
  ],
])('%s', (_title, notices, expected) => {
  const inbox = inboxOf(notices, tickets, 500);
  expect({ unread: ids(inbox.unread), aside: ids(inbox.aside), earlier: ids(inbox.earlier) }).toEqual({
    unread: [],
    aside: [],
    earlier: [],
    ...expected,
  });
});

test('of the past two hundred are enough', () => {
  const many = Array.from({ length: 300 }, (_, n) => notice(`${n}`, { firedAt: n, readAt: 400 }));
  const { earlier } = inboxOf(many, tickets, 500);
  expect(earlier).toHaveLength(200);
  expect(earlier[0]?.id).toBe('299');
});
