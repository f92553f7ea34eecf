import { useCallback, useState } from 'react';
import { sameJson } from '../../../shared/sync/json.ts';
import type { SentDraft } from '../../data/drafts/sent-draft.ts';
import { storedObject } from '../../data/stored-object.ts';
import { useKeptForm, type KeptForm } from './use-kept-form.ts';

export interface BegunRecord<T> extends Pick<KeptForm<T>, 'isLoaded' | 'isDraft' | 'clear'> {
  draft: T;
  set: (fields: Partial<T>) => void;
  /** For the command that saves the form. */
  sending: () => SentDraft;
}

/**
 * The form of a record that is begun beside a list: kept while it is filled in, so that a look at another record
 * loses nothing.
 * @param kind beginning of the key, such as `new-visit`
 * @param from what it is begun from, such as a ticket: each has a form of its own
 * @param initial what it begins with; counts once
 */
export function useBegunRecord<T extends object>(
  kind: string,
  from: string | null,
  initial: T,
): BegunRecord<T> {
  const [rules] = useState(() => ({
    blank: initial,
    read: (stored: string): T => ({ ...initial, ...storedObject(stored) }),
    isEmpty: (form: T) => sameJson(form, initial),
  }));
  const { form, update, ...kept } = useKeptForm(keyOf(kind, from), rules);
  const set = useCallback((fields: Partial<T>) => update((now) => ({ ...now, ...fields })), [update]);
  return { ...kept, draft: form, set };
}

/** Without the dashes of the id: Today takes a key with an id for an answer that was begun on that record. */
function keyOf(kind: string, from: string | null): string {
  return from === null ? kind : `${kind}/${from.replaceAll('-', '')}`;
}
