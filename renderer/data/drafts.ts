import { useCallback, useEffect, useRef, useState } from 'react';
import { createDraft, type Draft } from './drafts/draft.ts';
import { useReplica } from './replica-context.ts';

export interface DraftHandle {
  text: string;
  /** False until the stored draft was read; do not show an empty composer as if nothing had been typed. */
  isLoaded: boolean;
  setText: (text: string) => void;
  /** After sending: forget the draft. Resolves when that is durable. */
  clear: () => Promise<void>;
}

/**
 * A composer's text that survives reload, crash and power cut, by key (`reply/<ticket id>`). Saved 300 ms after the
 * last keystroke, and at once when the page is hidden or closed.
 */
export function useDraft(key: string): DraftHandle {
  const { drafts } = useReplica();
  const [state, setState] = useState({ key, text: '', isLoaded: false });
  const draft = useRef<Draft | null>(null);

  useEffect(() => {
    let isCurrent = true;
    const opened = createDraft(drafts, key);
    draft.current = opened;
    const load = async () => {
      const text = await opened.read();
      if (!isCurrent) return;
      // Whoever typed before the stored text was there keeps what was typed.
      setState((now) => (now.key === key && now.isLoaded ? now : { key, text, isLoaded: true }));
    };
    void load();
    const flush = () => void opened.flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      isCurrent = false;
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [drafts, key]);

  const setText = useCallback(
    (text: string) => {
      setState({ key, text, isLoaded: true });
      draft.current?.change(text);
    },
    [key],
  );
  const clear = useCallback(async () => {
    setState({ key, text: '', isLoaded: true });
    draft.current?.change('');
    await draft.current?.flush();
  }, [key]);
  const isOwn = state.key === key;
  return { text: isOwn ? state.text : '', isLoaded: isOwn && state.isLoaded, setText, clear };
}
