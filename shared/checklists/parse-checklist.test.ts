import { describe, expect, test } from 'vitest';
import { stepsOf } from './checklist.ts';
import { parseChecklist } from './parse-checklist.ts';

const first = (text: string) => stepsOf(parseChecklist(text))[0];

describe('a template', () => {
  test('is headings, steps and the words between them in order, with their lines', () => {
    const text = '# Title\nTake time.\n\n## Before\n- [ ] Read **notes**\n* [x] Pack\n\nMind the dog.\n';
    const { parts, faults } = parseChecklist(text);
    expect(faults).toEqual([]);
    expect(parts.map(({ type, text: words, line }) => [type, words, line])).toEqual([
      ['heading', 'Title', 1],
      ['words', 'Take time.', 2],
      ['heading', 'Before', 4],
      ['step', 'Read **notes**', 5],
      ['step', 'Pack', 6],
      ['words', 'Mind the dog.', 7],
    ]);
  });

  test.each([
    ['a list without boxes is words', '- a\n- b', ['words']],
    ['an empty text has no parts', '\n\n', []],
  ])('%s', (_rule, text, types) => {
    expect(parseChecklist(text).parts.map(({ type }) => type)).toEqual(types);
  });

  test.each([
    ['- [ ] Pack', { key: 'Pack', kind: 'tick', isRequired: false }],
    ['- [ ] Which part? {text}', { key: 'Which part?', text: 'Which part?', kind: 'text' }],
    ['- [ ] Cabinet {#cab; photo; required}', { key: 'cab', kind: 'photo', isRequired: true }],
    ['- [ ] Room {#t; number 10..35 °C}', { kind: 'number', min: 10, max: 35, unit: '°C' }],
    ['- [ ] Volts {measurement 215,5..240 V}', { kind: 'measurement', min: 215.5, max: 240, unit: 'V' }],
    ['- [ ] At least {number 3..}', { kind: 'number', min: 3, max: null, unit: '' }],
    ['- [ ] At most {number ..-2.5 dB}', { min: null, max: -2.5, unit: 'dB' }],
    ['- [ ] Pages {number pages a day}', { kind: 'number', min: null, max: null, unit: 'pages a day' }],
    [
      '- [ ] Fan {choice good | worn!}',
      {
        kind: 'choice',
        choices: [
          { word: 'good', isDeviation: false },
          { word: 'worn', isDeviation: true },
        ],
      },
    ],
  ])('%s', (text, expected) => {
    expect(parseChecklist(text).faults).toEqual([]);
    expect(first(text)).toMatchObject(expected);
  });

  test.each([
    ['- [ ] A {colour}', 'clause', 'colour'],
    ['- [ ] A {text; photo}', 'two-kinds', 'text, photo'],
    ['- [ ] A {choice good}', 'choices', 'good'],
    ['- [ ] A {choice good | good}', 'choices', 'good | good'],
    ['- [ ] A {number 5..1 V}', 'range', '5..1 V'],
    ['- [ ] A {number ten..}', 'range', 'ten..'],
    ['- [ ] A {#a b}', 'key', '#a b'],
    ['- [ ] A\n- [ ] A', 'key-twice', 'A'],
    ['- [ ] A {if b = 1}', 'unknown-step', 'b'],
    ['- [ ] A {#a; if a}', 'unknown-step', 'a'],
    ['- [ ] A {#a; number}\n- [ ] B {if a > x}', 'no-number', 'x'],
    ['- [ ] A {#a; text}\n- [ ] B {if a > 3}', 'no-number', 'a'],
    ['- [ ] A {#a; choice x | y}\n- [ ] B {if a = z}', 'no-choice', 'z'],
  ])('%j has a fault that says what and where, and is worked through all the same', (text, code, word) => {
    const { faults, parts } = parseChecklist(text);
    expect(faults).toEqual([{ line: text.split('\n').length, code, word }]);
    expect(parts.every(({ type }) => type === 'step')).toBe(true);
  });

  test('a step whose clauses cannot be read is one to tick, with all of its words', () => {
    expect(first('- [ ] Set {colour} {shade}')).toMatchObject({ kind: 'tick', text: 'Set {colour} {shade}' });
  });
});
