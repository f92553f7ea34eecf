import { describe, expect, test } from 'vitest';
import { schemaOutline } from '../../shared/records/schema-outline.ts';
import { projectRecord } from './project-record.ts';
import { restoreChange } from './restore-change.ts';
import { schemaGap, type KindGap } from './schema-gap.ts';

const server = {
  accounts: {
    name: 'string · scalar',
    zone: 'string | null · scalar',
    channel: 'phone | chat | other · scalar',
    status: 'active | paused | former · status',
    level: '1 | 2 | 3 · scalar',
    waiting: 'customer | null · scalar',
    contacts: 'array · by-id',
    'contacts[].id': 'string · member',
    'contacts[].phone': 'string | null · member',
    'contacts[].role': 'key-user | buyer | user · member',
    roles: 'array · set',
    'roles[]': 'agent | pilot · item',
  },
};

type Types = Record<string, string | null>;

/** The gap of a console that lacks (`null`) or has other types for some paths. */
function gapWith(changes: Types): KindGap {
  const kind: Record<string, string> = { ...server.accounts };
  for (const [path, type] of Object.entries(changes)) {
    if (type === null) delete kind[path];
    else kind[path] = type;
  }
  const gap = schemaGap(server, { accounts: kind })?.get('accounts');
  return gap ?? { fields: new Set(), members: new Map(), values: new Map() };
}

test('S13 a console with today’s schemas, or with more, lacks nothing', () => {
  expect(schemaGap(schemaOutline(), schemaOutline())).toBeNull();
  const newer = {
    accounts: { ...server.accounts, colour: 'string · scalar', channel: 'phone | chat | fax | other' },
  };
  expect(schemaGap(server, newer)).toBeNull();
});

const whole = {
  id: 'a',
  name: 'Plant',
  zone: 'Oslo',
  channel: 'chat',
  status: 'paused',
  level: 3,
  waiting: 'customer',
  contacts: [{ id: 'c', phone: '1', role: 'buyer' }],
  roles: ['agent', 'pilot'],
};

describe('S13 cutting a record down', () => {
  test.each<[string, Types, object | null]>([
    ['nothing is lacking', {}, {}],
    ['a field is lacking', { zone: null }, { zone: undefined }],
    [
      'a field of members is lacking',
      { 'contacts[].phone': null },
      { contacts: [{ id: 'c', role: 'buyer' }] },
    ],
    [
      'a list of members is lacking',
      { contacts: null, 'contacts[].id': null, 'contacts[].phone': null, 'contacts[].role': null },
      { contacts: undefined },
    ],
    ['a word is lacking and there is "other"', { channel: 'phone | other · scalar' }, { channel: 'other' }],
    ['a word is lacking that the record does not have', { channel: 'chat | other · scalar' }, {}],
    ['a number is lacking', { level: '1 | 2 · scalar' }, null],
    ['a status is lacking', { status: 'active | former · status' }, null],
    ['only null is lacking', { waiting: 'customer · scalar' }, {}],
    [
      'a word of members is lacking',
      { 'contacts[].role': 'key-user | user · member' },
      { contacts: [{ id: 'c', phone: '1', role: 'user' }] },
    ],
    ['a word of members is lacking without a substitute', { 'contacts[].role': 'key-user · member' }, null],
    ['a word of a list is lacking', { 'roles[]': 'agent · item' }, { roles: ['agent'] }],
  ])('S13 when %s', (_what, changes, expected) => {
    const record = JSON.parse(JSON.stringify({ ...whole, ...expected })) as object;
    const wanted = expected === null ? null : { record, isCut: Object.keys(expected).length > 0 };
    expect(projectRecord(gapWith(changes), whole)).toEqual(wanted);
  });

  test('S13 leaves the record itself alone', () => {
    const before = structuredClone(whole);
    projectRecord(gapWith({ zone: null, 'contacts[].phone': null, 'roles[]': 'agent · item' }), whole);
    expect(whole).toEqual(before);
  });
});

describe('S13 putting back what an older console could not see', () => {
  const lacking = gapWith({
    'contacts[].phone': null,
    'contacts[].role': 'key-user | user · member',
    'roles[]': 'agent · item',
  });
  type Change = Parameters<typeof restoreChange>[2];
  test.each<[string, Change, Change]>([
    ['a field that is no list', { name: 'New' }, { name: 'New' }],
    [
      'a member sent back as it was shown',
      { contacts: [{ id: 'c', role: 'user' }] },
      { contacts: [{ id: 'c', phone: '1', role: 'buyer' }] },
    ],
    [
      'a member with an edit',
      { contacts: [{ id: 'c', role: 'key-user', name: 'Ada' }] },
      { contacts: [{ id: 'c', phone: '1', role: 'key-user', name: 'Ada' }] },
    ],
    [
      'a new member',
      {
        contacts: [
          { id: 'c', role: 'user' },
          { id: 'd', role: 'user' },
        ],
      },
      {
        contacts: [
          { id: 'c', phone: '1', role: 'buyer' },
          { id: 'd', role: 'user' },
        ],
      },
    ],
    ['a member that was taken out', { contacts: [] }, { contacts: [] }],
    ['a list of words', { roles: ['agent', 'agent-2'] }, { roles: ['agent', 'agent-2', 'pilot'] }],
  ])('S13 in %s', (_what, change, expected) => {
    expect(restoreChange(lacking, whole, change)).toEqual(expected);
  });
});
