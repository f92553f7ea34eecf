import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ListState } from './list-state.ts';
import { usePerson } from '../../../data/hooks.ts';
import { decodeListState, encodeListState } from './url-codec.ts';
import { firstViewOf } from './views.ts';

/** Change parts of the list's state; `replace` for typing, where going back letter by letter helps nobody. */
export type ChangeListState = (part: Partial<ListState>, options?: { replace?: boolean }) => void;

/** The list's state, kept in the address. */
export function useListState(): [ListState, ChangeListState] {
  const [params, setParams] = useSearchParams();
  const query = params.toString();
  const view = firstViewOf(usePerson().roles);
  const state = useMemo(() => decodeListState(new URLSearchParams(query), view), [query, view]);
  const change = useCallback<ChangeListState>(
    (part, options = {}) =>
      setParams((current) => encodeListState({ ...decodeListState(current, view), ...part }), options),
    [setParams, view],
  );
  return [state, change];
}
