import { expect, test } from 'vitest';
import { packLines, packText, packTop, type PackedTicket } from './pack-text.ts';

const cases: [string, PackedTicket[]][] = [
  ['no ticket', []],
  ['a ticket without entries', [{ ticket: '{"id":"a"}', entries: [] }]],
  [
    'tickets with timelines',
    [
      { ticket: '{"id":"a","subject":"two\\nlines"}', entries: ['{"id":"1"}', '{"id":"2"}'] },
      { ticket: '{"id":"b"}', entries: ['{"id":"3"}'] },
    ],
  ],
];

test.each(cases)('S14 a pack of %s gives back what was put in', (_what, packed) => {
  const { head, tickets, timelines } = packLines(packText('account:x', packed));
  const entries = packed.flatMap((one) => one.entries).length;
  expect(head).toEqual({ format: 1, scope: 'account:x', tickets: packed.length, entries });
  expect(tickets).toEqual(packed.map(({ ticket }) => ticket));
  expect(timelines.map((line) => JSON.parse(line) as unknown)).toEqual(
    packed.map((one) => one.entries.map((entry) => JSON.parse(entry) as unknown)),
  );
});

const whole = packText('staff', [{ ticket: '{"id":"a"}', entries: ['{"id":"1"}'] }]);

test.each([
  ['of a format that is not known', whole.replace('"format":1', '"format":99'), /no pack format 99/],
  ['with a line too few', whole.slice(0, whole.lastIndexOf('\n')), /as many lines/],
  ['with a line too many', `${whole}\n[]`, /as many lines/],
  ['that is no pack at all', '<html>', /JSON/],
  ['that is empty', '', /JSON/],
])('S14 a text %s is refused', (_what, text, reason) => {
  expect(() => packLines(text)).toThrow(reason);
});

test.each(cases)(
  'S14 the tickets of a pack of %s are read from its beginning, however far it has come',
  (_what, packed) => {
    const text = packText('staff', packed);
    const wanted = packed.map(({ ticket }) => ticket);
    const tops = Array.from({ length: text.length }, (_, length) => packTop(text.slice(0, length), false));
    for (const top of tops.filter((one) => one !== null)) expect(top).toEqual(wanted);
    expect(packTop(text, true)).toEqual(wanted);
  },
);

test.each([
  ['ends before its tickets do', whole.split('\n').slice(0, 1).join('\n'), /as many lines/],
  ['is of a format that is not known', whole.replace('"format":1', '"format":99'), /no pack format 99/],
])('S14 a beginning that %s is refused', (_what, text, reason) => {
  expect(() => packTop(text, true)).toThrow(reason);
});
