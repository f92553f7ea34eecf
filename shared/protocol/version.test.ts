import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { pullAnswerSchema, pullRequestSchema } from './pull.ts';
import { pushAnswerSchema, pushRequestSchema, rejectionTable } from './push.ts';
import { streamEventSchema } from './stream.ts';
import { commonProtocol, PROTOCOL, PROTOCOL_FLOOR } from './version.ts';

/** Of the wire that old and new versions share. Other requests have a 404 where they are not known. */
const wire = { pullRequestSchema, pullAnswerSchema, pushRequestSchema, pushAnswerSchema, streamEventSchema };

/** What this version's wire looks like. When it differs, somebody's console may not understand it any more. */
const HASH = 'NL3FhanJ4exxSs8t';

test('S13 the wire is the one that its version stands for', () => {
  const shapes = Object.entries(wire).map(([name, schema]) => {
    return [name, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })];
  });
  const text = JSON.stringify([shapes, Object.keys(rejectionTable)]);
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  // Only additions that an older side may pass over keep PROTOCOL. Anything else: a higher PROTOCOL, and its line in
  // the history. Then write the new hash down here.
  expect(hash).toBe(HASH);
});

test('S13 every version from the first on has its line in the history', () => {
  const text = readFileSync(new URL('version.ts', import.meta.url), 'utf8');
  const lines = [...text.matchAll(/^ \* - (\d+): /gm)].map(([, version]) => Number(version));
  expect(lines).toEqual(Array.from({ length: PROTOCOL }, (_, index) => index + 1));
  expect(PROTOCOL_FLOOR).toBeGreaterThanOrEqual(1);
});

test.each([
  [{ from: 1, to: 2 }, { from: 1, to: 2 }, 2],
  [{ from: 1, to: 3 }, { from: 1, to: 2 }, 2],
  [{ from: 2, to: 3 }, { from: 1, to: 2 }, 2],
  [{ from: 3, to: 3 }, { from: 1, to: 2 }, null],
  [{ from: 1, to: 1 }, { from: 2, to: 4 }, null],
])('S13 a console of %j and a server of %j speak %s', (console, server, common) => {
  expect(commonProtocol(console, server)).toBe(common);
  expect(commonProtocol(server, console)).toBe(common);
});
