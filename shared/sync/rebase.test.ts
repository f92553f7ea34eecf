import { describe, expect, test } from 'vitest';
import { parseRecord, type AnyRecord } from '../records/kinds.ts';
import type { OutboxOp } from './op.ts';
import { rebase } from './rebase.ts';

const ID = '01890000-0000-7000-8000-000000000001';
const AT = 1_700_000_000_000;

function ticket(revision: number, fields: object = {}): AnyRecord {
  return parseRecord('tickets', {
    id: ID,
    revision,
    subject: 'Printer',
    openedAt: AT,
    activityAt: AT,
    ...fields,
  });
}

function op(fields: Partial<OutboxOp>): OutboxOp {
  return { opId: ID, kind: 'tickets', id: ID, base: 5, change: {}, before: {}, revision: null, ...fields };
}

describe('S16 rebase', () => {
  test('S16 without ops the server state is shown', () => {
    expect(rebase('tickets', ticket(5), [])).toEqual(ticket(5));
    expect(rebase('tickets', null, [])).toBeNull();
  });

  test('S16 ops lie over new server state in their order', () => {
    const ops = [
      op({ change: { subject: 'First' }, before: { subject: 'Printer' } }),
      op({ change: { subject: 'Second' }, before: { subject: 'First' } }),
    ];
    expect(rebase('tickets', ticket(9, { team: 'Second line' }), ops)).toEqual(
      ticket(9, { team: 'Second line', subject: 'Second' }),
    );
  });

  test('S16 a set shows what both sides added', () => {
    const mine = op({ change: { tags: ['a', 'mine'] }, before: { tags: ['a'] } });
    expect(rebase('tickets', ticket(9, { tags: ['a', 'theirs'] }), [mine])).toMatchObject({
      tags: ['a', 'theirs', 'mine'],
    });
  });

  test('S16 what may lose on the server is still shown as it was typed', () => {
    const mine = op({ change: { subject: 'Mine' }, before: { subject: 'Printer' } });
    expect(rebase('tickets', ticket(9, { subject: 'Theirs' }), [mine])).toMatchObject({ subject: 'Mine' });
  });

  test('S16 an acknowledged op is laid over the state until its revision has come, then no more', () => {
    const mine = op({ change: { subject: 'Mine' }, before: { subject: 'Printer' }, revision: 7 });
    expect(rebase('tickets', ticket(6), [mine])).toMatchObject({ subject: 'Mine' });
    expect(rebase('tickets', ticket(7, { subject: 'Somebody later' }), [mine])).toMatchObject({
      subject: 'Somebody later',
    });
  });

  test('S16 a record that only the outbox has is shown whole', () => {
    const made = op({ base: null, before: null, change: { subject: 'New', openedAt: AT, activityAt: AT } });
    const edited = op({ base: 0, change: { tags: ['x'] }, before: { tags: [] } });
    expect(rebase('tickets', null, [made, edited])).toEqual(ticket(0, { subject: 'New', tags: ['x'] }));
  });

  test('S16 a creation that the server has already is not laid over it again', () => {
    const made = op({ base: null, before: null, change: { subject: 'New', openedAt: AT, activityAt: AT } });
    expect(rebase('tickets', ticket(8, { subject: 'Renamed' }), [made])).toMatchObject({
      subject: 'Renamed',
    });
  });

  test('S16 a change of a record that is gone shows nothing', () => {
    expect(
      rebase('tickets', null, [op({ change: { subject: 'Mine' }, before: { subject: 'Printer' } })]),
    ).toBeNull();
  });

  test('S16 a deletion hides the record until the server has said its word', () => {
    expect(rebase('tickets', ticket(9), [op({ change: { deleted: true } })])).toBeNull();
  });

  test('S16 laying the same ops over their own result changes nothing', () => {
    const ops = [
      op({
        change: { tags: ['a', 'b'], description: 'one\nmine' },
        before: { tags: ['a'], description: 'one' },
      }),
      op({ change: { subject: 'Mine' }, before: { subject: 'Printer' } }),
    ];
    const once = rebase('tickets', ticket(9, { tags: ['a'], description: 'one' }), ops);
    expect(rebase('tickets', once, ops)).toEqual(once);
  });
});
