import type { ListState } from './list-state.ts';
import type { SavedView } from './saved-views.ts';
import { encodeListState } from './url-codec.ts';

/** The view of this person that the list shows just now; where two are the same, the older one. */
export function currentSavedView(
  views: readonly SavedView[],
  state: ListState,
  personId: string,
): SavedView | undefined {
  const query = encodeListState(state).toString();
  return views.find((view) => view.personId === personId && view.query === query);
}
