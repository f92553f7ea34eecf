import { expect, test } from 'vitest';
import type { Kind } from '../../shared/records/kinds.ts';
import type { Commit } from '../store/store.ts';
import { mayHaveNews, News } from './news.ts';

function commit(from: number, to: number, kind: Kind, ...scopes: string[]): Commit {
  return { from, to, touched: new Map([[kind, new Set(scopes)]]) };
}

function startedAt(revision: number): News {
  const news = new News();
  news.startAt(revision);
  return news;
}

test('S3 nothing is known before it was told', () => {
  const news = new News();
  expect(news.among(['account:a'], 'tickets', 10, 10)).toBeNull();
  expect(news.take(commit(10, 11, 'tickets', 'account:a'))).toBe(false);
  expect(news.among(['account:b'], 'assets', 10, 11)).toBeNull();
  expect(news.among(['account:b'], 'assets', 11, 11)).toEqual([]);
});

test('S3 news is known by kind and scope, and found by whoever holds one of the scopes or all accounts', () => {
  const news = startedAt(10);
  expect(news.take(commit(10, 12, 'tickets', 'account:a', 'ticket:t'))).toBe(true);
  const among = (kind: Kind, ...scopes: string[]) => news.among(scopes, kind, 10, 12);
  expect(among('tickets', 'staff', 'account:a')).toEqual(['account:a']);
  expect(among('tickets', 'ticket:t')).toEqual(['ticket:t']);
  expect(among('tickets', 'account:*')).toEqual(['account:*']);
  expect(among('tickets', 'account:b', 'finance:*', 'everyone')).toEqual([]);
  expect(among('entries', 'account:a')).toEqual([]);
  expect(news.among(['account:a'], 'tickets', 12, 12)).toEqual([]);
});

test('S3 of a checkpoint from before it was told, and of a revision that was not told yet, nothing is known', () => {
  const news = startedAt(10);
  news.take(commit(10, 11, 'tickets', 'account:a'));
  expect(news.among(['account:b'], 'tickets', 9, 11)).toBeNull();
  expect(news.among(['account:b'], 'tickets', 10, 12)).toBeNull();
});

test('S3 after a gap, and after a commit that does not say what it touched, nothing of before is known', () => {
  const news = startedAt(10);
  expect(news.take(commit(11, 12, 'tickets', 'account:a'))).toBe(false);
  expect(news.among(['account:b'], 'assets', 10, 12)).toBeNull();
  expect(news.among(['account:b'], 'assets', 12, 12)).toEqual([]);
  expect(news.take({ from: 12, to: 13, touched: null })).toBe(false);
  expect(news.among(['account:b'], 'assets', 12, 13)).toBeNull();
  news.forget();
  expect(news.among(['account:b'], 'assets', 13, 13)).toBeNull();
});

test('S2 S3 what may not be true any more is not gone by', () => {
  const news = startedAt(10);
  news.doubt();
  expect(news.among(['account:b'], 'assets', 10, 10)).toBeNull();
  news.trust();
  expect(news.among(['account:b'], 'assets', 10, 10)).toEqual([]);
});

test('S7 there may be news for somebody unless every kind is known to have none', () => {
  const news = startedAt(10);
  news.take(commit(10, 11, 'entries', 'account:a'));
  const has = (scope: string, after: number) => mayHaveNews(news, { reach: [scope] } as never, after, 11);
  expect([has('account:a', 10), has('account:b', 10), has('account:b', 9)]).toEqual([true, false, true]);
});
