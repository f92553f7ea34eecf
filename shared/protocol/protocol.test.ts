import { expect, test } from 'vitest';
import { errorTable } from './errors.ts';
import { opResultSchema, opSchema } from './push.ts';
import { pullRequestSchema } from './pull.ts';

const op = {
  opId: '01890000-0000-7000-8000-000000000001',
  kind: 'tickets',
  id: '01890000-0000-7000-8000-000000000002',
  base: 17,
  change: { subject: 'x' },
  at: 5,
};

test('an op tells its record, the revision it was made on and only what changed', () => {
  expect(opSchema.parse(op)).toEqual(op);
});

test.each([
  ['unknown kind', { kind: 'people2' }],
  ['id that is no UUID', { id: '7' }],
  ['negative base', { base: -1 }],
  ['base that is no number', { base: '17' }],
  ['change that is a list', { change: [] }],
])('an op with an %s is refused', (_title, fields) => {
  expect(opSchema.safeParse({ ...op, ...fields }).success).toBe(false);
});

test('a client may send its time as ISO 8601', () => {
  expect(opSchema.parse({ ...op, at: '1970-01-01T00:00:01Z' }).at).toBe(1_000);
});

test('a pull names the kinds it wants, with a page size when it does not say', () => {
  const request = pullRequestSchema.parse({ protocol: 1, replica: 'r', kinds: { tickets: { after: null } } });
  expect(request.kinds).toEqual({ tickets: { after: null, limit: 500 } });
  expect(
    pullRequestSchema.safeParse({ protocol: 1, replica: 'r', kinds: { planets: { after: null } } }).success,
  ).toBe(false);
});

test('an op result is one of three, told apart by its status', () => {
  expect(opResultSchema.safeParse({ opId: 'a', status: 'applied', revision: 3 }).success).toBe(true);
  expect(opResultSchema.safeParse({ opId: 'a', status: 'lost' }).success).toBe(false);
});

test.each(Object.entries(errorTable))(
  'error %s has an HTTP status and a sentence for the person',
  (_code, row) => {
    expect(row.status).toBeGreaterThanOrEqual(400);
    expect(row.message).toMatch(/^[A-Z].*\.$/);
  },
);
