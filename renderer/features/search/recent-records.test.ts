import { describe, expect, it } from 'vitest';
import { pathOf, recordOfPath, withRecent, type Recent } from './recent-records.ts';

const id = '019a0000-0000-7000-8000-000000000001';

describe('recent records', () => {
  it.each([
    [`/tickets/${id}`, { kind: 'tickets', id }],
    [`/knowledge/${id}`, { kind: 'articles', id }],
    ['/tickets', null],
    ['/tickets/new', null],
    ['/today', null],
    [`/settings/${id}`, null],
  ])('the address %s shows %j', (path, record) => {
    expect(recordOfPath(path)).toEqual(record);
  });

  it('an address and its record lead to each other', () => {
    for (const kind of ['tickets', 'accounts', 'assets', 'articles', 'visits', 'commitments'] as const) {
      expect(recordOfPath(pathOf(kind, id) ?? '')).toEqual({ kind, id });
    }
    expect(pathOf('people', id)).toBeNull();
  });

  it('what was opened last comes first, once, and the list stays short', () => {
    const many: Recent[] = Array.from({ length: 20 }, (_, i) => ({ kind: 'tickets', id: `${i}` }));
    const list = many.reduce<Recent[]>((recent, opened) => withRecent(recent, opened), []);
    expect(list).toHaveLength(12);
    const again = withRecent(list, { kind: 'tickets', id: '10' });
    expect(again[0]?.id).toBe('10');
    expect(again.filter((recent) => recent.id === '10')).toHaveLength(1);
  });
});
