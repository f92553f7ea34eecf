import { expect, test } from 'vitest';
import { fieldsOf, mergeRule } from './merge-rules.ts';
import { isKind, kinds, parseRecord, recordSchemas } from './kinds.ts';
import { rxSchemaOf } from './rx-schema.ts';

const id = '01890000-0000-7000-8000-000000000001';

test('there are at most 13 kinds, because the open-source RxDB opens no more collections', () => {
  expect(kinds.length).toBeLessThanOrEqual(13);
});

test('a kind is one of the known words, and no inherited property passes for one', () => {
  expect(isKind('tickets')).toBe(true);
  expect(isKind('constructor')).toBe(false);
});

test.each(kinds)('RxDB schema of %s has every field, and every index field is required', (kind) => {
  const schema = rxSchemaOf(kind);
  expect(Object.keys(schema.properties).sort()).toEqual(fieldsOf(kind).sort());
  expect(schema.indexes.flat().every((field) => schema.required.includes(field))).toBe(true);
});

test('a record parsed with few values has all its fields, empty ones as null', () => {
  const ticket = parseRecord('tickets', {
    id,
    subject: 'Printer prints blank pages',
    openedAt: 1,
    activityAt: 1,
  });
  expect(Object.keys(ticket).sort()).toEqual(fieldsOf('tickets').sort());
  expect(ticket.assignee).toBeNull();
});

test.each([
  ['time', { minutes: 25 }, true],
  ['time', { minutes: 0 }, false],
  ['status', { to: 'waiting' }, true],
  ['status', {}, false],
  ['note', {}, true],
  ['proposal', { field: 'priority', value: 1, kept: 2, editedAt: 1, opId: id }, true],
  ['proposal', { field: 'priority' }, false],
])('an entry of type %s with data %j is valid: %s', (type, data, valid) => {
  const value = { id, type, subjectKind: 'tickets', subjectId: id, at: 1, data };
  expect(recordSchemas.entries.safeParse(value).success).toBe(valid);
});

test.each([
  ['tickets', 'assets', 'set'],
  ['tickets', 'number', 'server'],
  ['tickets', 'status', 'status'],
  ['tickets', 'activityAt', 'max'],
  ['tickets', 'subject', 'scalar'],
  ['tickets', 'description', 'text'],
  ['accounts', 'contacts', 'by-id'],
  ['assets', 'attributes', 'by-key'],
  ['assets', 'colour', undefined],
] as const)('edits of %s.%s merge as %s', (kind, field, rule) => {
  expect(mergeRule(kind, field)).toBe(rule);
});
