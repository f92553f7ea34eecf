import { describe, expect, test } from 'vitest';
import { defaultListState, emptyFilter, type ListState } from './list-state.ts';
import { decodeListState, encodeListState } from './url-codec.ts';

const decode = (query: string) => decodeListState(new URLSearchParams(query));

describe('the list in the address', () => {
  test('nothing in the address is the default', () => {
    expect(decode('')).toEqual(defaultListState);
    expect(encodeListState(defaultListState).toString()).toBe('view=mine');
  });

  test('which view is meant without a name depends on who looks', () => {
    expect(decodeListState(new URLSearchParams(), 'unassigned').view).toBe('unassigned');
    expect(decodeListState(new URLSearchParams('view=mine'), 'unassigned').view).toBe('mine');
  });

  test.each<Partial<ListState>>([
    { view: 'overdue' },
    { q: 'Łódź & "printer" #1' },
    { sort: 'activity', descending: true },
    { sort: 'activity', descending: false },
    { sort: 'due', descending: true },
    { group: 'account', density: 'compact' },
    { columns: ['due', 'team'] },
    { columns: [] },
    { filter: { ...emptyFilter, status: ['new', 'waiting'], priority: [1, 4], tag: ['a,b', 'c'] } },
    { filter: { ...emptyFilter, assignee: ['me', 'none'], category: ['Category 55'], team: ['Group 1'] } },
    {
      filter: {
        ...emptyFilter,
        opened: { from: '2026-01-01', to: null },
        changed: { from: null, to: '2026-02-28' },
      },
    },
  ])('%j comes back from the address as it was', (part) => {
    const state = { ...defaultListState, ...part };
    expect(decode(encodeListState(state).toString())).toEqual(state);
  });

  test('a key has its natural direction unless the address says otherwise', () => {
    expect(decode('sort=opened').descending).toBe(true);
    expect(decode('sort=opened&dir=asc').descending).toBe(false);
    expect(decode('sort=priority').descending).toBe(false);
  });

  test('words that are not understood are passed over', () => {
    const state = decode(
      'sort=colour&group=x&status=new&status=lost&priority=7&opened=yesterday..&density=huge',
    );
    expect(state).toEqual({ ...defaultListState, filter: { ...emptyFilter, status: ['new'] } });
  });
});
