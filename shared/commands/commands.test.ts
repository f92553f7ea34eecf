import { describe, expect, test } from 'vitest';
import { AT, codeOf, context, entryOf, make, ticket, uuid } from '../../test/support/command-records.ts';
import { parseRecord } from '../records/kinds.ts';
import { sameJson } from '../sync/json.ts';
import { editAccount } from './accounts.ts';
import { editArticle } from './articles.ts';
import { editAsset } from './assets.ts';
import { createCommitment, settleCommitment } from './commitments.ts';
import { addCall, addNote, addReply, addTime } from './entries.ts';
import { linkAsset, linkTickets, unlinkTickets } from './links.ts';
import { subjectOf } from './subject.ts';
import { assign, changeStatus, createTicket, editTicket } from './tickets.ts';
import { changeVisitStatus, planVisit } from './visits.ts';

const visit = (fields: object = {}) =>
  make('visits', {
    purpose: 'Repair',
    account: uuid(2),
    startsAt: AT,
    endsAt: AT + 1,
    tickets: [uuid(60)],
    ...fields,
  });

describe('tickets', () => {
  test('S4 a new ticket is the whole record without what the server assigns, and its first line', () => {
    const [created, opened] = createTicket(context(), {
      subject: 'Printer',
      account: uuid(2),
      impact: 1,
      urgency: 1,
    });
    expect(created).toMatchObject({ kind: 'tickets', base: null, change: { priority: 1, status: 'new' } });
    expect(created?.change).not.toHaveProperty('number');
    expect(created?.change).not.toHaveProperty('revision');
    expect(opened?.change).toMatchObject({ type: 'opened', ticket: created?.id, account: uuid(2) });
  });

  test('the priority of a ticket follows the matrix of the organisation', () => {
    const priorityMatrix = [
      [4, 3, 2],
      [3, 2, 1],
      [2, 1, 1],
    ] as const;
    const own = { ...context(), priorityMatrix };
    const [created] = createTicket(own, { subject: 'Printer', impact: 1, urgency: 1 });
    expect(created?.change).toMatchObject({ priority: 4 });
    const before = ticket({ impact: 3, urgency: 3, priority: 4 });
    expect(editTicket(own, before, { urgency: 2 })[0]?.change).toMatchObject({ urgency: 2, priority: 1 });
  });

  test.each([
    ['new', { to: 'waiting' }, 'waiting-for-required'],
    ['new', { to: 'resolved' }, 'resolution-required'],
    ['new', { to: 'closed' }, 'illegal-status'],
    ['closed', { to: 'resolved', resolution: 'x' }, 'illegal-status'],
    ['in-progress', { to: 'resolved', resolution: '  ' }, 'resolution-required'],
  ] as const)('a ticket that is %s refuses %j with %s', (status, wanted, code) => {
    expect(codeOf(() => changeStatus(context(), ticket({ status }), wanted))).toBe(code);
  });

  test('resolving sets text and time and writes down from what to what', () => {
    const changes = changeStatus(context(), ticket({ status: 'in-progress' }), {
      to: 'resolved',
      resolution: 'Toner',
    });
    expect(changes[0]).toEqual({
      kind: 'tickets',
      id: uuid(50),
      base: 7,
      change: {
        status: 'resolved',
        waitingFor: null,
        activityAt: AT + 1_000,
        resolution: 'Toner',
        resolvedAt: AT + 1_000,
      },
    });
    expect(entryOf(changes)).toMatchObject({ type: 'status', data: { from: 'in-progress', to: 'resolved' } });
  });

  test('reopening clears the times of the end and is counted', () => {
    const closed = ticket({ status: 'closed', resolvedAt: AT, closedAt: AT, reopenCount: 1 });
    expect(changeStatus(context(), closed, { to: 'in-progress' })[0]?.change).toMatchObject({
      resolvedAt: null,
      closedAt: null,
      reopenCount: 2,
    });
  });

  test('waiting for somebody else is a change of its own', () => {
    const waiting = ticket({ status: 'waiting', waitingFor: 'customer' });
    expect(changeStatus(context(), waiting, { to: 'waiting', waitingFor: 'customer' })).toEqual([]);
    expect(changeStatus(context(), waiting, { to: 'waiting', waitingFor: 'supplier' })).toHaveLength(2);
  });

  test('assigning changes only what is given, and nothing when nothing differs', () => {
    const changes = assign(context(), ticket({ team: 'First line' }), { assignee: uuid(1) });
    expect(changes[0]?.change).toEqual({ assignee: uuid(1), activityAt: AT + 1_000 });
    expect(entryOf(changes).data).toMatchObject({ fromTeam: 'First line', toTeam: 'First line' });
    expect(assign(context(), ticket({ team: 'First line' }), { team: 'First line' })).toEqual([]);
  });

  test('an edit holds the fields that differ, tells their values, and brings the priority along', () => {
    const changes = editTicket(context(), ticket(), { impact: 1, urgency: 1, subject: 'Printer' });
    expect(changes[0]?.change).toEqual({ impact: 1, urgency: 1, priority: 1, activityAt: AT + 1_000 });
    expect(entryOf(changes).data).toMatchObject({ fields: { impact: { from: 2, to: 1 } } });
    expect(editTicket(context(), ticket(), { subject: 'Printer' })).toEqual([]);
  });

  test.each([
    [{ status: 'new' }, 'field-not-editable'],
    [{ number: 'FF-1' }, 'field-not-editable'],
    [{ subject: ' ' }, 'subject-required'],
    [{ impact: 9 }, 'invalid-value'],
    [{ account: 'not-an-id' }, 'invalid-value'],
  ])('an edit of %j is refused with %s', (fields, code) => {
    expect(codeOf(() => editTicket(context(), ticket(), fields as never))).toBe(code);
  });
});

describe('entries', () => {
  const subject = subjectOf('tickets', ticket());

  test('every line stands in the timeline of its subject and moves the ticket up', () => {
    const lines = [
      addReply(context(), subject, { text: 'Hello' }),
      addNote(context(), subject, { text: 'Hello' }),
      addCall(context(), subject, { text: 'Hello', direction: 'in', minutes: 3 }),
      addTime(context(), subject, { minutes: 25 }),
    ];
    for (const changes of lines) {
      expect(entryOf(changes)).toMatchObject({
        subjectId: uuid(50),
        ticket: uuid(50),
        account: uuid(2),
        author: uuid(1),
      });
      expect(changes[1]).toEqual({
        kind: 'tickets',
        id: uuid(50),
        base: 0,
        change: { activityAt: AT + 1_000 },
      });
    }
    expect(lines.map((changes) => entryOf(changes).internal)).toEqual([false, true, true, true]);
  });

  test("the customer's own words have the customer's name and no author", () => {
    const changes = addReply(context(), subject, { text: 'It burns', authorName: 'Key user 1' });
    expect(entryOf(changes)).toMatchObject({ author: null, authorName: 'Key user 1' });
  });

  test.each([
    ['an empty reply', () => addReply(context(), subject, { text: ' \n' }), 'text-required'],
    ['no minutes', () => addTime(context(), subject, { minutes: 0 }), 'minutes-out-of-range'],
    ['more than a day', () => addTime(context(), subject, { minutes: 1_441 }), 'minutes-out-of-range'],
    ['half a minute', () => addTime(context(), subject, { minutes: 0.5 }), 'minutes-out-of-range'],
  ])('%s is refused', (_what, run, code) => {
    expect(codeOf(run)).toBe(code);
  });
});

describe('links', () => {
  const other = ticket({ id: uuid(60) });

  test('related tickets point at each other', () => {
    const changes = linkTickets(context(), ticket(), other, 'related');
    expect(
      changes.filter((change) => change.kind === 'tickets').map((change) => change.change['related']),
    ).toEqual([[uuid(60)], [uuid(50)]]);
  });

  test('a parent is written at the child, from either side', () => {
    const up = linkTickets(context(), ticket(), other, 'parent');
    const down = linkTickets(context(), other, ticket(), 'child');
    expect(up[0]?.change['parent']).toBe(uuid(60));
    expect(sameJson(up, down)).toBe(true);
  });

  test('nothing is linked to itself or twice, and a link can be taken back', () => {
    expect(codeOf(() => linkTickets(context(), ticket(), ticket(), 'related'))).toBe('same-record');
    expect(linkAsset(context(), ticket({ assets: [uuid(70)] }), uuid(70))).toEqual([]);
    expect(unlinkTickets(context(), ticket({ parent: uuid(60) }), other)[0]?.change).toMatchObject({
      parent: null,
    });
  });
});

describe('visits, commitments and the registers', () => {
  test('arrival and departure come from the clock, and the tickets of the visit move up', () => {
    const arrived = changeVisitStatus(context(), visit(), 'on-site');
    expect(arrived[0]?.change).toMatchObject({ status: 'on-site', arrivedAt: AT + 1_000 });
    expect(arrived.at(-1)).toMatchObject({ kind: 'tickets', id: uuid(60) });
    expect(changeVisitStatus(context(), visit({ status: 'on-site' }), 'done')[0]?.change).toMatchObject({
      leftAt: AT + 1_000,
    });
    expect(codeOf(() => changeVisitStatus(context(), visit({ status: 'signed' }), 'planned'))).toBe(
      'illegal-status',
    );
  });

  test('a visit does not end before it begins', () => {
    const fields = { purpose: 'Repair', account: uuid(2), startsAt: AT, endsAt: AT - 1 };
    expect(codeOf(() => planVisit(context(), fields))).toBe('times-out-of-order');
  });

  test('a commitment is settled with its time and result', () => {
    const [made] = createCommitment(context(), { type: 'promise', what: 'Call back', dueAt: AT });
    const commitment = parseRecord('commitments', { ...made?.change, id: made?.id });
    expect(settleCommitment(context(), commitment, { state: 'done', result: 'Called' })[0]?.change).toEqual({
      state: 'done',
      doneAt: AT + 1_000,
      result: 'Called',
    });
  });

  test('an edition counts up with the words of a published article alone', () => {
    const article = make('articles', { title: 'How', language: 'en', updatedAt: AT, version: 3 });
    expect(editArticle(context(), article, { body: 'New' })[0]?.change).toMatchObject({ version: 4 });
    expect(editArticle(context(), article, { tags: ['x'] })[0]?.change).not.toHaveProperty('version');
  });

  test('what is seen on a machine is dated; an edit that changes nothing writes nothing', () => {
    const asset = make('assets', { name: 'Press', type: 'device' });
    expect(editAsset(context(), asset, { observed: { ram: '8' } })[0]?.change).toMatchObject({
      observedAt: AT + 1_000,
    });
    expect(editAccount(context(), make('accounts', { name: 'Plant' }), { name: 'Plant' })).toEqual([]);
  });
});
