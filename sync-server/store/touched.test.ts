import { expect, test } from 'vitest';
import type { RecordWrite } from './store.ts';
import { commitOf, commitText, touchedBy } from './touched.ts';

const write = (kind: string, scopes: string[], before?: string[]): RecordWrite =>
  ({ kind, scopes, previous: before === undefined ? null : { scopes: before } }) as unknown as RecordWrite;

test('S8 a write touches the scopes where the record is and those where it was', () => {
  const touched = touchedBy([write('tickets', ['account:b'], ['account:a']), write('people', ['everyone'])]);
  expect(touched).toEqual(
    new Map([
      ['tickets', new Set(['account:b', 'account:a'])],
      ['people', new Set(['everyone'])],
    ]),
  );
});

test('S7 more scopes than are worth naming are not named', () => {
  const writes = Array.from({ length: 1_000 }, (_, n) => write('tickets', [`account:${n}`]));
  expect(touchedBy(writes)).toBeNull();
});

test('S7 a commit travels between processes as a text, without its scopes where they do not fit', () => {
  const touched = touchedBy([write('tickets', ['account:b'], ['account:a'])]);
  const commit = { from: 1, to: 3, touched };
  expect(commitOf(commitText(commit, 7_900))).toEqual(commit);
  expect(commitOf(commitText(commit, 20))).toEqual({ from: 1, to: 3, touched: null });
  expect(commitOf(commitText({ ...commit, touched: new Map() }, 7_900))?.touched?.size).toBe(0);
});

test.each(['', '{}', 'null', '[1]', '[1,"2",null]', '[1,2,3]', '[1,2,[3]]'])(
  'S13 %j, as a process of another version may say it, tells nothing and breaks nothing',
  (text) => {
    expect(commitOf(text)).toBeNull();
  },
);
