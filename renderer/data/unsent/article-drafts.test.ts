import { expect, test } from 'vitest';
import { keptArticleDraft } from './article-drafts.ts';

const person = '01890000-0000-7000-8000-000000000009';
const article = '01890000-0000-7000-8000-000000000001';
const value = JSON.stringify({ title: 'Gate', body: 'Restart it' });

test.each([
  [`ff-article-draft:${person}:new`, 'new-article', value],
  [`ff-article-draft:${person}:${article}`, `article/${article}`, `{"fields":${value}}`],
  [`ff-article-draft:${person}:${article}`, `article/${article}`, '{"fields":{}}', 'damaged'],
])('a text that an earlier version kept as %s is kept as %s', (key, kept, text, stored = value) => {
  expect(keptArticleDraft({ key, value: stored, savedAt: 3 })).toEqual({
    key: kept,
    value: text,
    savedAt: 3,
  });
});
