import { useCallback, useEffect, useRef, useState } from 'react';
import { createDraft, type Draft, type JoinDrafts } from './drafts/draft.ts';
import type { SentDraft } from './drafts/sent-draft.ts';
import { useReplica } from './replica-context.ts';

export interface DraftHandle {
  text: string;
  /** False until the stored draft was read; do not show an empty composer as if nothing had been typed. */
  isLoaded: boolean;
  /** False: another window is writing this; here it is only shown. */
  isFree: boolean;
  setText: (text: string) => void;
  /** After sending: forget the draft. Resolves when that is durable. */
  clear: () => Promise<void>;
  /** For a command that keeps the text as something else; `rest` is what stays a draft. */
  sending: (rest: () => string) => SentDraft;
}

/**
 * A composer's text that survives reload, crash and power cut, by key (`reply/<ticket id>`). Saved 300 ms after the
 * last keystroke, and at once when the page is hidden or closed. Windows do not write over each other: who has typed
 * nothing sees what another window writes, who has typed keeps it, and both are shown together at the next start.
 * @param join see `createDraft`; the same function at every render
 */
export function useDraft(key: string, join?: JoinDrafts): DraftHandle {
  const { drafts } = useReplica();
  const [state, setState] = useState({ key, text: '', isLoaded: false, isFree: true });
  const draft = useRef<Draft | null>(null);

  useEffect(() => {
    const opened = createDraft(drafts, key, join);
    draft.current = opened;
    opened.follow((text, isFree) => setState({ key, text, isLoaded: true, isFree }));
    const flush = () => void opened.flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      void opened.close();
    };
  }, [drafts, key, join]);

  const setText = useCallback(
    (text: string) => {
      setState({ key, text, isLoaded: true, isFree: true });
      draft.current?.change(text);
    },
    [key],
  );
  const clear = useCallback(async () => {
    setState({ key, text: '', isLoaded: true, isFree: true });
    draft.current?.change('');
    await draft.current?.flush();
  }, [key]);
  const isOwn = state.key === key;
  const sending = useCallback((rest: () => string): SentDraft => {
    const sent = draft.current;
    return { leave: () => sent?.leave(rest()) ?? [], stay: () => sent?.stay() };
  }, []);
  const { text, isLoaded, isFree } = isOwn ? state : { text: '', isLoaded: false, isFree: true };
  return { text, isLoaded, isFree, setText, clear, sending };
}
