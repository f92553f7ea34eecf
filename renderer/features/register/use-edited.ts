import { useCallback, useState } from 'react';
import { sameJson } from '../../../shared/sync/json.ts';

/**
 * A record in a form, and whether anything in it was changed.
 * @param first makes what the form begins with; called once
 */
export function useEdited<T extends object>(first: () => T) {
  const [initial] = useState(first);
  const [edited, setEdited] = useState(initial);
  const set = useCallback((fields: Partial<T>) => setEdited((current) => ({ ...current, ...fields })), []);
  return { edited, set, isChanged: !sameJson(edited, initial) };
}
