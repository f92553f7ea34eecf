import { expect, test } from 'vitest';
import type { Kind } from '../../shared/records/kinds.ts';
import type { Commit } from '../store/store.ts';
import { News } from './news.ts';

function commit(from: number, to: number, kind: Kind, ...scopes: string[]): Commit {
  return { from, to, touched: new Map([[kind, new Set(scopes)]]) };
}

test('S3 nothing is known before it was told; who does not know says that there may be news', () => {
  const news = new News();
  expect(news.mayHave('tickets', ['account:a'], 10, 10)).toBe(true);
  expect(news.take(commit(10, 11, 'tickets', 'account:a'))).toBe(false);
  expect(news.mayHave('assets', ['account:b'], 10, 11)).toBe(true);
  expect(news.mayHave('assets', ['account:b'], 11, 11)).toBe(false);
});

test('S3 there is news by kind and scope, for whoever holds one of the scopes or all accounts', () => {
  const news = new News();
  news.startAt(10);
  expect(news.take(commit(10, 12, 'tickets', 'account:a', 'ticket:t'))).toBe(true);
  const has = (kind: Kind, ...scopes: string[]) => news.mayHave(kind, scopes, 10, 12);
  expect(has('tickets', 'staff', 'account:a')).toBe(true);
  expect(has('tickets', 'ticket:t')).toBe(true);
  expect(has('tickets', 'account:*')).toBe(true);
  expect(has('tickets', 'account:b', 'finance:*', 'everyone')).toBe(false);
  expect(has('entries', 'account:a')).toBe(false);
  expect(news.mayHave('tickets', ['account:a'], 12, 12)).toBe(false);
});

test('S3 a checkpoint of before it was told, or a revision that was not told yet, may have missed something', () => {
  const news = new News();
  news.startAt(10);
  news.take(commit(10, 11, 'tickets', 'account:a'));
  expect(news.mayHave('tickets', ['account:b'], 9, 11)).toBe(true);
  expect(news.mayHave('tickets', ['account:b'], 10, 12)).toBe(true);
});

test('S3 after a gap, and after a commit that does not say what it touched, nothing of before is known', () => {
  const news = new News();
  news.startAt(10);
  expect(news.take(commit(11, 12, 'tickets', 'account:a'))).toBe(false);
  expect(news.mayHave('assets', ['account:b'], 10, 12)).toBe(true);
  expect(news.mayHave('assets', ['account:b'], 12, 12)).toBe(false);
  expect(news.take({ from: 12, to: 13, touched: null })).toBe(false);
  expect(news.mayHave('assets', ['account:b'], 12, 13)).toBe(true);
  news.forget();
  expect(news.mayHave('assets', ['account:b'], 13, 13)).toBe(true);
});

test('S2 S3 what may not be true any more is not gone by', () => {
  const news = new News();
  news.startAt(10);
  news.doubt();
  expect(news.mayHave('assets', ['account:b'], 10, 10)).toBe(true);
  news.trust();
  expect(news.mayHave('assets', ['account:b'], 10, 10)).toBe(false);
});
