import { expect, test } from 'vitest';
import type { Hotkey, HotkeyScope } from '../../ui/hotkey-registry.ts';
import { sheetSections } from './sheet-sections.ts';

const scope = (title: string, hotkeys: Hotkey[]): HotkeyScope => ({
  title,
  outline: '',
  list: () => hotkeys,
});
const run = (): void => undefined;

test('the sheet leaves out what has no words and what is switched off', () => {
  const sections = sheetSections([
    scope('List', [
      { keys: 'j', label: 'Next', run },
      { keys: 'z', run },
      { keys: 'x', label: 'Mark', run, enabled: false },
    ]),
  ]);
  expect(sections).toEqual([{ title: 'List', lines: [{ label: 'Next', keys: ['j'] }] }]);
});

test('a key that a newer scope has taken stands there alone', () => {
  const sections = sheetSections([
    scope('List', [{ keys: '/', label: 'Search the list', run }]),
    scope('Everywhere', [
      { keys: ['/', 'mod+k'], label: 'Search', run },
      { keys: 'c', label: 'New', run },
    ]),
    scope('Older', [{ keys: 'c', label: 'Also new', run }]),
  ]);
  expect(sections).toEqual([
    { title: 'List', lines: [{ label: 'Search the list', keys: ['/'] }] },
    {
      title: 'Everywhere',
      lines: [
        { label: 'Search', keys: ['mod+k'] },
        { label: 'New', keys: ['c'] },
      ],
    },
  ]);
});

test('scopes of one title stand together and say nothing twice', () => {
  const sections = sheetSections([
    scope('List', [{ keys: 'j', label: 'Next', run }]),
    scope('Page', [{ keys: ['/', 'mod+k'], label: 'Search', run }]),
    scope('List', [
      { keys: 'j', label: 'Next', run },
      { keys: 'k', label: 'Previous', run },
    ]),
  ]);
  expect(sections.map(({ title, lines }) => [title, lines.length])).toEqual([
    ['List', 2],
    ['Page', 1],
  ]);
});
