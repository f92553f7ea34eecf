import { expect, test } from 'vitest';
import { currentSavedView } from './current-saved-view.ts';
import { defaultListState } from './list-state.ts';
import { encodeListState } from './url-codec.ts';

const shown = { ...defaultListState, q: 'printer' };
const view = (id: string, personId: string, q: string) => {
  const query = encodeListState({ ...defaultListState, q }).toString();
  return { id, personId, name: id, query };
};

test.each([
  ['the person’s own with that address', [view('a', 'me', 'scanner'), view('b', 'me', 'printer')], 'b'],
  ['nobody else’s', [view('a', 'she', 'printer')], undefined],
  ['one of two that are the same', [view('a', 'me', 'printer'), view('b', 'me', 'printer')], 'a'],
  ['none while the list is filtered otherwise', [view('a', 'me', 'scanner')], undefined],
])('the open view is %s', (_title, views, id) => {
  expect(currentSavedView(views, shown, 'me')?.id).toBe(id);
});
