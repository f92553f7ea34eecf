import { describe, expect, test } from 'vitest';
import { formatBytes, formatDistance, formatInstant, formatMinutes, formatRelative } from './format.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
// Noon by the clock of whoever runs the tests: days are counted by the calendar of the device.
const noon = new Date(2026, 10, 12, 12, 0).getTime();
const noonUtc = Date.UTC(2026, 10, 12, 12, 0);
const HOUR = 3_600_000;

describe('times relative to now', () => {
  test.each([
    [-20_000, 'now'],
    [-5 * 60_000, '5 min. ago'],
    [3 * HOUR, 'in 3 hr.'],
    [-26 * HOUR, 'yesterday'],
    [-37 * HOUR, '2 days ago'],
    [6 * 24 * HOUR, 'in 6 days'],
  ])('%i ms from now reads "%s"', (distance, text) => {
    expect(plain(formatRelative(noon + distance, noon, 'en'))).toBe(text);
  });

  test('beyond a week the date stands instead, with its year only when it is another', () => {
    expect(plain(formatRelative(noon - 8 * 24 * HOUR, noon, 'en'))).toBe('4 Nov');
    expect(plain(formatRelative(noon - 400 * 24 * HOUR, noon, 'en'))).toBe('8 Oct 2025');
  });

  test('words follow the language', () => {
    expect(plain(formatRelative(noon - 26 * HOUR, noon, 'pl'))).toBe('wczoraj');
    expect(plain(formatRelative(noon - 5 * 60_000, noon, 'ru'))).toBe('5 мин. назад');
  });
});

test('an instant shows in the zone that was asked for', () => {
  expect(plain(formatInstant(noonUtc, 'de', 'time', 'Europe/Warsaw'))).toBe('13:00');
  expect(plain(formatInstant(noonUtc, 'de', 'time', 'Asia/Tokyo'))).toBe('21:00');
});

describe('minutes', () => {
  test.each([
    [0, '0 min'],
    [25, '25 min'],
    [60, '1 hr'],
    [125, '2 hr 5 min'],
    [-90, '−1 hr 30 min'],
  ])('%i reads "%s"', (minutes, text) => {
    expect(plain(formatMinutes(minutes, 'en'))).toBe(text);
  });
});

describe('distance to a deadline', () => {
  test.each([
    [10_000, '1 min'],
    [40 * 60_000, '40 min'],
    [-3 * HOUR, '3 hr'],
    [47 * HOUR, '47 hr'],
    [72 * HOUR, '3 days'],
  ])('%i ms reads "%s"', (distance, text) => {
    expect(plain(formatDistance(distance, 'en'))).toBe(text);
  });
});

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_400, '1 kB'],
  [1_440_000, '1.4 MB'],
  [2_500_000_000, '2.5 GB'],
])('%i bytes read "%s"', (bytes, text) => {
  expect(plain(formatBytes(bytes, 'en'))).toBe(text);
});
