import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useDraft } from '../../data/drafts.ts';
import type { JoinDrafts } from '../../data/drafts/draft.ts';
import type { SentDraft } from '../../data/drafts/sent-draft.ts';

export interface KeptFormOptions<T> {
  /** What the form begins with. */
  blank: T;
  /** A stored form. */
  read: (stored: string) => T;
  /** Is there nothing in it that anybody would miss? Then it is not stored. */
  isEmpty: (form: T) => boolean;
  /** One form of those that were begun in several windows; without it one is shown after the other. */
  join?: JoinDrafts;
}

export interface KeptForm<T> {
  form: T;
  /** False until the stored form was read. */
  isLoaded: boolean;
  /** Has something been filled in? */
  isDraft: boolean;
  /** Change what is there at that moment, whichever drawing of the screen the caller is from. */
  update: (step: (now: T) => T) => void;
  /** Forget everything; resolves when that is durable. */
  clear: () => Promise<void>;
  /** Another window is writing it; here it is only shown. */
  isElsewhere: boolean;
  /**
   * For the command that keeps the form as something else: in the same commit it is a draft no longer.
   * @param rest makes what stays in the form; left out: nothing
   */
  sending: (rest?: (now: T) => T) => SentDraft;
}

/**
 * A form that is kept on this device while it is filled in, so that a click elsewhere, a reload or a crash loses
 * nothing. Mount it anew for another key.
 */
export function useKeptForm<T>(key: string, { blank, read, isEmpty, join }: KeptFormOptions<T>): KeptForm<T> {
  const { text, isLoaded, isFree, setText, clear: forget, sending: send } = useDraft(key, join);
  const [first] = useState(blank);
  // What holds nothing is not stored, but must not be forgotten while it is open either: an open tab, a chosen type.
  const [unstored, setUnstored] = useState(first);
  const [rules] = useState({ read, isEmpty });
  const form = useMemo(() => (text === '' ? unstored : rules.read(text)), [text, unstored, rules]);
  const drawn = useRef(form);
  // Set by the first change; until then the stored form may still be on its way.
  const latest = useRef<{ form: T } | null>(null);
  useLayoutEffect(() => {
    drawn.current = form;
  });
  const update = useCallback(
    (step: (now: T) => T) => {
      const next = step(latest.current === null ? drawn.current : latest.current.form);
      latest.current = { form: next };
      const hasNothing = rules.isEmpty(next);
      if (hasNothing) setUnstored(next);
      setText(hasNothing ? '' : JSON.stringify(next));
    },
    [rules, setText],
  );
  const clear = useCallback(async () => {
    latest.current = { form: first };
    setUnstored(first);
    await forget();
  }, [first, forget]);
  const sending = useCallback(
    (rest?: (now: T) => T) =>
      send(() => {
        if (rest === undefined) return '';
        update(rest);
        const left = latest.current;
        return left === null || rules.isEmpty(left.form) ? '' : JSON.stringify(left.form);
      }),
    [send, update, rules],
  );
  return { form, isLoaded, isDraft: text !== '', isElsewhere: !isFree, update, clear, sending };
}
