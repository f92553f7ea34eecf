import { expect, test } from 'vitest';
import { knownZone, zoneWord } from './zone-word.ts';

const NOON = Date.UTC(2026, 2, 2, 12);
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;

test('a zone is named only where its clock shows something else than this computer', () => {
  expect(zoneWord(NOON, here, 'en')).toBeNull();
  expect(zoneWord(NOON, 'Pacific/Kiritimati', 'en')).toBe('GMT+14');
});

test('a zone that nobody knows counts as UTC', () => {
  expect(knownZone('Plant/North')).toBe('UTC');
  expect(knownZone('Europe/Warsaw')).toBe('Europe/Warsaw');
});
