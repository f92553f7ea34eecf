import { expect, test } from 'vitest';
import { chosen, moved, nameAs, nameOf } from './chosen-files.ts';
import { fitted } from './picture-size.ts';

const file = (name: string, content = 'x', type = 'image/jpeg') => new File([content], name, { type });
const keys = (count: number) => Array.from({ length: count }, (_, index) => file(`${index + 1}.jpg`));

test('empty files and folders are left out', () => {
  expect(chosen([file('a.jpg'), file('folder', '')], () => 'k').map((one) => one.file.name)).toEqual([
    'a.jpg',
  ]);
});

test.each([
  ['b', -1, 'bac'],
  ['b', 1, 'acb'],
  ['a', -1, 'abc'],
  ['c', 1, 'abc'],
] as const)('%s moved by %i gives %s', (key, by, expected) => {
  let next = 0;
  const files = chosen(keys(3), () => 'abc'[next++] ?? '');
  expect(
    moved(files, key, by)
      .map((one) => one.key)
      .join(''),
  ).toBe(expected);
});

test.each([
  ['IMG_1234.jpg', 'IMG_1234.jpg'],
  ['image.png', '2026-03-05 07-08-09.jpg'],
  ['', '2026-03-05 07-08-09.jpg'],
])('a picture called %j is named %s', (name, expected) => {
  expect(nameOf(file(name), new Date(2026, 2, 5, 7, 8, 9))).toBe(expected);
});

test.each([
  [
    { width: 4_000, height: 3_000 },
    { width: 2_560, height: 1_920 },
  ],
  [
    { width: 3_000, height: 4_000 },
    { width: 1_920, height: 2_560 },
  ],
  [
    { width: 640, height: 480 },
    { width: 640, height: 480 },
  ],
  [
    { width: 10_000, height: 1 },
    { width: 2_560, height: 1 },
  ],
])('a picture of %o is kept as %o', (size, expected) => {
  expect(fitted(size, 2_560)).toEqual(expected);
});

test.each([
  ['IMG_1234.HEIC', 'image/jpeg', 'IMG_1234.jpg'],
  ['IMG_1234.HEIC', 'image/heic', 'IMG_1234.HEIC'],
  ['IMG_1234.jpeg', 'image/jpeg', 'IMG_1234.jpeg'],
  ['scan.tif', 'image/jpeg', 'scan.jpg'],
])('%s that is kept as %s is called %s', (name, mediaType, expected) => {
  expect(nameAs(name, mediaType)).toBe(expected);
});
