import { expect, test } from 'vitest';
import { make, uuid } from '../../test/support/command-records.ts';
import type { Article } from '../records/article.ts';
import { templatesFor, type TicketTraits } from './applies-to.ts';

const template = (id: number, appliesTo: string[], more: Partial<Article> = {}) =>
  make('articles', {
    id: uuid(id),
    title: `Template ${id}`,
    type: 'checklist-template',
    language: 'en',
    appliesTo,
    updatedAt: 1,
    ...more,
  });
const templates = [
  template(1, ['category:Printing']),
  template(2, ['asset:network'], { translationGroup: 'g', language: 'en' }),
  template(3, ['asset:network'], { translationGroup: 'g', language: 'pl' }),
  template(4, ['asset:network'], { status: 'draft' }),
  template(5, ['asset:network'], { type: 'procedure' }),
  template(6, []),
];

test.each<[string, Partial<TicketTraits>, string[], number[]]>([
  ['no trait fits', { categories: ['Other', null] }, ['en'], []],
  ['its category fits', { categories: ['Warehouse', 'Printing'] }, ['en'], [1]],
  [
    'an asset of it fits, in the first language that there is',
    { assetTypes: ['network'] },
    ['pl', 'en'],
    [3],
  ],
  ['an asset of it fits, and none of the languages does', { assetTypes: ['network'] }, ['de'], [2]],
  ['both fit', { categories: ['Printing'], assetTypes: ['host', 'network'] }, ['en'], [1, 2]],
])('when %s, a ticket gets these published checklists', (_when, traits, languages, expected) => {
  const found = templatesFor(templates, { categories: [], assetTypes: [], ...traits }, languages);
  expect(found.map(({ id }) => id)).toEqual(expected.map((id) => uuid(id)));
});
