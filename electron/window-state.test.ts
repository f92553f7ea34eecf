import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fitToScreens, readWindowState, saveWindowState } from './window-state.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-window-'));
const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const beside = { x: 1366, y: 0, width: 1920, height: 1040 };
const state = { x: 100, y: 50, width: 1200, height: 600, maximized: false };

test('what is saved is read again, and no other file is left behind', () => {
  const file = path.join(folder, 'window.json');
  saveWindowState(file, state);
  expect(readWindowState(file)).toEqual(state);
  expect(readdirSync(folder).filter((name) => name.startsWith('window.json'))).toEqual(['window.json']);
});

test.each(['', '{', '{"width":"wide"}', '{"x":1,"y":1,"width":3,"height":3,"maximized":false}'])(
  'a damaged file (%j) means the first time, not an error',
  (text) => {
    const file = path.join(folder, 'damaged.json');
    writeFileSync(file, text);
    expect(readWindowState(file)).toMatchObject({ x: null, y: null, maximized: false });
  },
);

test('a window that is on a screen stays where it was', () => {
  expect(fitToScreens(state, [laptop])).toEqual(state);
  expect(fitToScreens({ ...state, x: 1500 }, [laptop, beside])).toMatchObject({ x: 1500 });
});

test.each([
  ['on a screen that is gone', { ...state, x: 1500 }],
  ['above the screen', { ...state, y: -400 }],
  ['below the screen', { ...state, y: 720 }],
  ['with a strip too small to grab', { ...state, x: -1150 }],
])('a window %s is placed anew', (_where, lost) => {
  expect(fitToScreens(lost, [laptop])).toMatchObject({ x: null, y: null });
});

test('a window that is placed anew is no larger than the screen', () => {
  expect(fitToScreens({ ...state, x: 1500, width: 1900, height: 1000 }, [laptop])).toMatchObject({
    width: 1366,
    height: 728,
  });
});
