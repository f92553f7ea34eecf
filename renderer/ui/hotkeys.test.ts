import { describe, expect, test } from 'vitest';
import { describeKeys, matchSteps, stepOf, type KeyPress } from './hotkeys.ts';

const press = (key: string, extra: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...extra,
});

describe('a key press in the notation', () => {
  test.each([
    ['a letter', press('j'), 'j'],
    ['a capital counts with Shift', press('X', { shiftKey: true }), 'shift+x'],
    ['Ctrl and Cmd are one', press('k', { metaKey: true }), 'mod+k'],
    ['Shift is part of a symbol, not a modifier', press('?', { shiftKey: true, code: 'Slash' }), '?'],
    ['Shift counts on named keys', press('ArrowDown', { shiftKey: true }), 'shift+ArrowDown'],
    ['a Russian letter counts as the Latin one on its key', press('о', { code: 'KeyJ' }), 'j'],
    [
      'a Polish letter typed with AltGr is no shortcut of its base',
      press('ł', { code: 'KeyL', altKey: true }),
      'alt+l',
    ],
    ['the space bar has a name', press(' '), 'Space'],
  ])('%s', (_rule, event, step) => {
    expect(stepOf(event)).toBe(step);
  });
});

describe('sequences', () => {
  const offered = ['g t', 'g v', 'j', 'mod+k'];
  test('the first key of a sequence waits for the second', () => {
    expect(matchSteps(['g'], offered)).toEqual({ kind: 'partial' });
  });
  test('both keys in order match', () => {
    expect(matchSteps(['g', 'v'], offered)).toEqual({ kind: 'full', keys: 'g v' });
  });
  test('a wrong second key matches nothing', () => {
    expect(matchSteps(['g', 'x'], offered)).toEqual({ kind: 'none' });
  });
  test('of two equal shortcuts the first offered wins, which is the newest scope', () => {
    expect(matchSteps(['j'], ['j', 'j'])).toEqual({ kind: 'full', keys: 'j' });
  });
});

test('key caps name the modifier of the system', () => {
  expect(describeKeys('mod+k', false)).toEqual([['Ctrl', 'K']]);
  expect(describeKeys('mod+k', true)).toEqual([['⌘', 'K']]);
  expect(describeKeys('g t', false)).toEqual([['G'], ['T']]);
});
