import { expect, test } from 'vitest';
import { labelsFor } from './labels.ts';

test.each([
  ['de-AT', 'Fieldfare beenden'],
  ['pl', 'Zakończ Fieldfare'],
  ['ru-RU', 'Выйти из Fieldfare'],
  ['en-US', 'Quit Fieldfare'],
  ['fr', 'Quit Fieldfare'],
  ['constructor', 'Quit Fieldfare'],
])('the locale %s reads %s', (locale, quit) => {
  expect(labelsFor(locale).quit).toBe(quit);
});
