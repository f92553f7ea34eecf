import { describe, expect, it } from 'vitest';
import { describeChanges, type PendingChange } from './describe-changes.ts';

const ticket = (change: object, base: number | null = 5): PendingChange => ({
  kind: 'tickets',
  id: 't1',
  base,
  change: { activityAt: 9, ...change },
});
const entry = (type: string, more: object = {}): PendingChange => ({
  kind: 'entries',
  id: `e-${type}`,
  base: null,
  change: { id: 'e', type, subjectKind: 'tickets', subjectId: 't1', text: '', data: {}, ...more },
});

describe('a pending group in words', () => {
  it.each<[string, PendingChange[], object[]]>([
    [
      'a status change and its entry are one deed',
      [
        ticket({ status: 'waiting', waitingFor: 'customer' }),
        entry('status', { data: { from: 'new', to: 'waiting' } }),
      ],
      [{ what: 'status', to: 'waiting', waitingFor: 'customer' }],
    ],
    [
      'a status change with a note is two deeds',
      [ticket({ status: 'in-progress' }), entry('status'), entry('note', { text: 'Rebooted' })],
      [{ what: 'status', to: 'in-progress', waitingFor: null }, { what: 'note' }],
    ],
    [
      'a part that was used is told once, as what was done for its ticket',
      [
        entry('part', { data: { asset: 'a1' } }),
        { kind: 'assets', id: 'a1', base: 3, change: { quantity: { add: -1 }, status: 'in-use' } },
        entry('part', { subjectKind: 'assets', subjectId: 'a1', data: { asset: 'a1' } }),
        ticket({}),
      ],
      [{ what: 'part' }],
    ],
    ['a note alone is a note', [ticket({}), entry('note')], [{ what: 'note' }]],
    [
      'logged time tells its minutes',
      [ticket({}), entry('time', { data: { minutes: 25 } })],
      [{ what: 'time', minutes: 25 }],
    ],
    [
      'an assignment tells team and person',
      [ticket({ team: 'Network', assignee: 'p1' }), entry('assignment')],
      [{ what: 'assigned', team: 'Network', assignee: 'p1' }],
    ],
    [
      'edited fields are named, activity is not',
      [ticket({ priority: 1, subject: 'x' }), entry('change')],
      [{ what: 'fields', fields: ['priority', 'subject'] }],
    ],
    [
      'a new ticket is a creation',
      [ticket({ subject: 'x', status: 'new' }, null), entry('opened')],
      [{ what: 'created' }],
    ],
    [
      'a decided proposal is told once with what it set',
      [ticket({ priority: 2 }), entry('proposal-decided', { data: { decision: 'applied' } })],
      [
        { what: 'fields', fields: ['priority'] },
        { what: 'proposal', decision: 'applied' },
      ],
    ],
    ['a deletion is a deletion', [ticket({ deleted: true })], [{ what: 'deleted' }]],
    ['an unknown shape is never empty', [ticket({})], [{ what: 'other' }]],
  ])('%s', (_rule, changes, deeds) => {
    expect(describeChanges(changes).deeds).toEqual(deeds);
  });

  it('names the record that was changed and shows what was typed', () => {
    const description = describeChanges([entry('note', { text: 'Fuse replaced' })]);
    expect(description.subject).toEqual({ kind: 'tickets', id: 't1' });
    expect(description.text).toBe('Fuse replaced');
  });

  it('a group that creates one record and touches another is about the new one', () => {
    const commitment: PendingChange = {
      kind: 'commitments',
      id: 'c1',
      base: null,
      change: { what: 'Call back' },
    };
    expect(describeChanges([ticket({}), commitment]).subject).toEqual({ kind: 'commitments', id: 'c1' });
  });
});
