import { expect, test } from 'vitest';
import { parseRecord, type Kind } from '../../../shared/records/kinds.ts';
import { referencesOf } from './references.ts';

const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const times = { openedAt: 1, activityAt: 1, startsAt: 1, endsAt: 2, madeAt: 1, dueAt: 2, at: 1 };

test.each<[Kind, object, [Kind, number][]]>([
  ['tickets', { subject: 'T' }, []],
  [
    'tickets',
    {
      subject: 'T',
      account: uuid(1),
      assignee: uuid(2),
      openedBy: uuid(3),
      parent: uuid(4),
      assets: [uuid(5), uuid(6)],
      articles: [uuid(7)],
      related: [uuid(8)],
    },
    [
      ['accounts', 1],
      ['people', 2],
      ['people', 3],
      ['tickets', 4],
      ['assets', 5],
      ['assets', 6],
      ['articles', 7],
      ['tickets', 8],
    ],
  ],
  [
    'visits',
    { purpose: 'V', account: uuid(1), engineer: uuid(2), checklist: uuid(3), tickets: [uuid(4)] },
    [
      ['accounts', 1],
      ['people', 2],
      ['articles', 3],
      ['tickets', 4],
    ],
  ],
  [
    'commitments',
    { type: 'step', what: 'C', account: uuid(1), owner: uuid(2), ticket: uuid(3), visit: uuid(4) },
    [
      ['accounts', 1],
      ['people', 2],
      ['tickets', 3],
      ['visits', 4],
    ],
  ],
  [
    'accounts',
    { name: 'A', advisor: uuid(1), contract: uuid(2) },
    [
      ['people', 1],
      ['policies', 2],
    ],
  ],
  [
    'assets',
    { name: 'A', type: 'host', account: uuid(1), parent: uuid(2) },
    [
      ['accounts', 1],
      ['assets', 2],
    ],
  ],
  ['entries', { type: 'note', subjectKind: 'tickets', subjectId: uuid(9), author: uuid(1) }, [['people', 1]]],
  ['people', { name: 'P' }, []],
])('S12 %s refer to what their screens show beside them (%#)', (kind, fields, expected) => {
  const record = parseRecord(kind, { ...times, ...fields, id: uuid(100) });
  const found = referencesOf(kind, record as never);
  expect(found).toEqual(expected.map(([of, n]) => ({ kind: of, id: uuid(n) })));
});
