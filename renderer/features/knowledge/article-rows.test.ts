import { describe, expect, it } from 'vitest';
import {
  articleRows,
  commonTags,
  searchableArticles,
  type ArticleFilter,
  type ArticleHeader,
} from './article-rows.ts';

const article = (id: string, fields: Partial<ArticleHeader> = {}): ArticleHeader => ({
  id,
  title: id,
  summary: '',
  type: 'how-to',
  language: 'en',
  translationGroup: null,
  status: 'published',
  tags: [],
  account: null,
  updatedAt: 0,
  ...fields,
});

const texts = searchableArticles([
  article('vpn-en', { title: 'Connect the VPN', translationGroup: 'vpn', updatedAt: 2 }),
  article('vpn-pl', { title: 'Połącz z siecią', language: 'pl', translationGroup: 'vpn', updatedAt: 1 }),
  article('print', { title: 'Printer', summary: 'Connect over the network', tags: ['print'], updatedAt: 9 }),
  article('draft', { title: 'Half done', status: 'draft', type: 'procedure' }),
  article('old', { title: 'Old', status: 'retired' }),
]);
const rows = (filter: Partial<ArticleFilter>, preferred = ['en']) =>
  articleRows(texts, { q: '', language: '', type: '', tag: '', status: '', ...filter }, preferred);
const ids = (filter: Partial<ArticleFilter>, preferred?: string[]) =>
  rows(filter, preferred).map((row) => row.id);

describe('articleRows', () => {
  it('shows one row per group, newest first, without retired ones', () => {
    expect(ids({})).toEqual(['print', 'vpn-en', 'draft']);
  });

  it('shows the translation in the language of the reader and names all', () => {
    const row = rows({}, ['pl']).find((one) => one.id === 'vpn-pl');
    expect(row?.translations.map((one) => one.language)).toEqual(['en', 'pl']);
  });

  it('shows the translation that the words were found in, whatever the reader prefers', () => {
    expect(ids({ q: 'polacz siec' }, ['en'])).toEqual(['vpn-pl']);
  });

  it('puts hits in the title before hits in the summary, however new', () => {
    expect(ids({ q: 'connect' })).toEqual(['vpn-en', 'print']);
  });

  const cases: [string, Partial<ArticleFilter>, string[]][] = [
    ['a language', { language: 'pl' }, ['vpn-pl']],
    ['a type', { type: 'procedure' }, ['draft']],
    ['a tag', { tag: 'print' }, ['print']],
    ['a word of the tags', { q: 'print' }, ['print']],
    ['retired ones when asked for', { status: 'retired' }, ['old']],
    ['nothing where filters exclude each other', { language: 'pl', type: 'procedure' }, []],
  ];
  it.each(cases)('finds %s', (_title, filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });
});

it('offers the most used tags in order of name', () => {
  const tagged = [{ tags: ['b', 'a'] }, { tags: ['b', 'c'] }, { tags: ['a'] }];
  expect(commonTags(tagged, 2)).toEqual(['a', 'b']);
});
