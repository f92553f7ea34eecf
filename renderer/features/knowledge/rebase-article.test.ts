import { describe, expect, test } from 'vitest';
import { readArticleDraft, untouched, type ArticleFields } from './article-fields.ts';
import { joinLine, joinText } from './join-text.ts';
import { rebaseArticle } from './rebase-article.ts';

const start: ArticleFields = {
  title: 'Restart the gate',
  summary: '',
  body: 'one\ntwo\nthree',
  type: 'how-to',
  language: 'en',
  visibility: 'staff',
  account: null,
  status: 'draft',
  tags: ['gate'],
  appliesTo: [],
};

describe('S5 an article that was saved elsewhere while it was being changed here', () => {
  test.each<[string, Partial<ArticleFields>, Partial<ArticleFields>, Partial<ArticleFields>]>([
    [
      'takes fields that only the other side changed',
      { title: 'Mine' },
      { summary: 'Hers' },
      { title: 'Mine', summary: 'Hers' },
    ],
    [
      'keeps lines of both',
      { body: 'ONE\ntwo\nthree' },
      { body: 'one\ntwo\nTHREE' },
      { body: 'ONE\ntwo\nTHREE' },
    ],
    [
      'shows the same lines in both versions',
      { body: 'one\nmine\nthree' },
      { body: 'one\nhers\nthree' },
      { body: 'one\nmine\n\n---\n\nhers\nthree' },
    ],
    ['shows a title in both versions', { title: 'Mine' }, { title: 'Hers' }, { title: 'Mine / Hers' }],
    [
      'keeps a choice that was made here',
      { status: 'published' },
      { status: 'retired' },
      { status: 'published' },
    ],
    ['has the tags of both', { tags: ['gate', 'mine'] }, { tags: ['hers'] }, { tags: ['hers', 'mine'] }],
  ])('%s', (_title, own, other, joined) => {
    const draft = { start, fields: { ...start, ...own }, isJoined: false };
    const now = { ...start, ...other };
    expect(rebaseArticle(draft, now)).toEqual({
      start: now,
      fields: { ...start, ...joined },
      isJoined: true,
    });
  });

  test('is simply shown while nothing was typed here', () => {
    const now = { ...start, body: 'new' };
    expect(rebaseArticle(untouched(start), now)).toEqual({ ...untouched(now), isJoined: false });
  });

  test('is nothing new when it was saved here', () => {
    const fields = { ...start, body: 'mine' };
    const draft = { start, fields, isJoined: false };
    expect(rebaseArticle(draft, fields)).toEqual(untouched(fields));
  });

  test('says so until the draft is saved', () => {
    const joined = { ...untouched(start), isJoined: true };
    expect(rebaseArticle(joined, start)).toBe(joined);
  });
});

test.each([
  ['what the other side has more of, once', 'a', 'a\nb', 'a\nb\nc', 'a\nb\nc'],
  ['what is typed here more, once', 'a', 'a\nb\nc', 'a\nb', 'a\nb\nc'],
  ['a deletion of one side', 'a\nb\nc', 'a\nc', 'a\nb\nc', 'a\nc'],
])('a joined text has %s', (_title, from, own, other, joined) => {
  expect(joinText(from, own, other)).toBe(joined);
});

test.each([
  ['a', 'a', 'b', 'b'],
  ['a', 'b', 'a', 'b'],
  ['a', 'b c', 'b', 'b c'],
  ['a', 'b', 'c', 'b / c'],
])('of the line %s, %s and %s become %s', (from, own, other, joined) => {
  expect(joinLine(from, own, other)).toBe(joined);
});

test.each([
  ['that was kept before its start was', JSON.stringify({ fields: { ...start, title: 'Mine' } }), 'Mine'],
  ['that was damaged', '{"fields":', start.title],
])('a draft %s is read on the article as it is', (_title, stored, title) => {
  expect(readArticleDraft(stored, start)).toEqual({ start, fields: { ...start, title }, isJoined: false });
});
