import { describe, expect, test } from 'vitest';
import { AT, make, uuid } from '../../test/support/command-records.ts';
import { recordSchemas } from '../records/kinds.ts';
import { workLines } from '../work/work-line.ts';
import { correctWork, logWork, withdrawWork } from './work.ts';

const subject = { kind: 'tickets', id: uuid(60), account: uuid(2), ticket: uuid(60) } as const;

function contextAt(now: number) {
  let ids = 300 + (now - AT);
  return { now, personId: uuid(1), newId: () => uuid((ids += 1)) };
}
/** The entry that changes would write. */
function entryOf(changes: { kind: string; id: string; change: object }[], revision: number) {
  const change = changes.find(({ kind }) => kind === 'entries');
  return recordSchemas.entries.parse({ ...change?.change, id: change?.id, revision });
}
const first = entryOf(
  logWork(contextAt(AT), subject, { type: 'time', minutes: 50, workType: 'remote', visit: uuid(7) }, uuid(9)),
  1,
);

describe('a line of the work log', () => {
  test('is an internal entry under the id that it was given, and its ticket comes to the top', () => {
    const changes = logWork(contextAt(AT), subject, { type: 'time', minutes: 5 }, uuid(9));
    expect(changes.map(({ kind, id }) => [kind, id])).toEqual([
      ['entries', uuid(9)],
      ['tickets', uuid(60)],
    ]);
    expect(first).toMatchObject({ internal: true, data: { workType: 'remote', visit: uuid(7) } });
  });

  test('corrected and corrected again counts once, as the last said, on the day of the first', () => {
    const second = entryOf(correctWork(contextAt(AT + 10), first, { type: 'time', minutes: 40 }), 2);
    const third = entryOf(correctWork(contextAt(AT + 20), second, { type: 'travel', minutes: 35 }), 3);
    expect(third.data).toMatchObject({ supersedes: first.id, firstAt: AT });
    const lines = workLines([third, second, first]);
    expect(lines.map(({ minutes, type, end }) => [minutes, type, end])).toEqual([[35, 'travel', AT]]);
  });

  test('withdrawn counts no more, and the entry says what was withdrawn', () => {
    const gone = entryOf(withdrawWork(contextAt(AT + 10), first), 2);
    expect(workLines([first, gone])).toEqual([]);
    expect(gone.data).toMatchObject({ minutes: 50, withdrawn: true, supersedes: first.id });
  });

  test.each([
    ['no minutes', { type: 'time', minutes: 0 }, 'minutes-out-of-range'],
    ['more than a day', { type: 'time', minutes: 1_441 }, 'minutes-out-of-range'],
    ['a way of less than nothing', { type: 'travel', minutes: 5, kilometres: -1 }, 'invalid-value'],
  ] as const)('%s is refused', (_rule, fields, code) => {
    expect(() => logWork(contextAt(AT), subject, fields)).toThrow(expect.objectContaining({ code }));
    const line = make('entries', { ...first });
    expect(() => correctWork(contextAt(AT), line, fields)).toThrow(expect.objectContaining({ code }));
  });
});
