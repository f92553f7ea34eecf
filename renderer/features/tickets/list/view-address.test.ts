import { expect, test } from 'vitest';
import { defaultListState } from './list-state.ts';
import { decodeListState } from './url-codec.ts';
import { addressOfView } from './view-address.ts';

test('a view opens without the filters of the one before, in its own order, looking as chosen', () => {
  const before = { ...defaultListState, q: 'printer', group: 'status' as const, density: 'compact' as const };
  const state = decodeListState(new URL(addressOfView('recent', before), 'http://console').searchParams);
  expect(state).toMatchObject({ view: 'recent', q: '', group: 'none', sort: 'activity', descending: true });
  expect(state.density).toBe('compact');
});
