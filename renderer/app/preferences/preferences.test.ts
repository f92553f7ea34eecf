import { expect, test } from 'vitest';
import { readPreferences, schemeOf } from './preferences.ts';

test('the first wished language that the console speaks is taken', () => {
  expect(readPreferences(null, ['fr-FR', 'pl-PL', 'en']).language).toBe('pl');
  expect(readPreferences(null, ['fr']).language).toBe('en');
});

test('what was chosen outlives the wish of the system', () => {
  expect(readPreferences('{"language":"ru","scheme":"contrast"}', ['de'])).toMatchObject({
    language: 'ru',
    scheme: 'contrast',
  });
});

test.each(['not json', '[]', '{"language":"xx","scheme":"pink","density":3}', 'null'])(
  'damaged preferences %s fall back to defaults',
  (stored) => {
    expect(readPreferences(stored, ['de'])).toEqual({
      language: 'de',
      scheme: 'system',
      density: 'comfortable',
      field: false,
      railLabels: null,
      deviceName: '',
      quiet: null,
      says: ['assigned', 'warning', 'breach', 'other'],
    });
  },
);

test.each([
  ['system', true, 'contrast'],
  ['light', true, 'contrast'],
  ['dark', true, 'dark'],
  ['light', false, 'light'],
] as const)('with the scheme %s, field mode %s shows %s', (scheme, field, shown) => {
  expect(schemeOf({ scheme, field })).toBe(shown);
});
