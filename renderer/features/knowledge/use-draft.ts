import { useEffect, useState } from 'react';

const PREFIX = 'ff-article-draft:';

/**
 * Text that is being written, kept on this device until it is saved or given up, so that a closed window loses
 * nothing. `restored` says that it comes from an earlier time.
 * @param key who writes what; another person on the same device gets a draft of their own
 */
export function useDraft<T extends object>(key: string, initial: T) {
  const [draft, setDraft] = useState<T>(() => (read(key) as T | null) ?? initial);
  const [restored, setRestored] = useState(() => read(key) !== null);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(initial);
  useEffect(() => {
    if (isChanged) localStorage.setItem(PREFIX + key, JSON.stringify(draft));
    else localStorage.removeItem(PREFIX + key);
  }, [key, draft, isChanged]);
  const forget = () => localStorage.removeItem(PREFIX + key);
  return {
    draft,
    isChanged,
    restored,
    set: (fields: Partial<T>) => setDraft((current) => ({ ...current, ...fields })),
    /** Back to the saved text. */
    reset: () => {
      forget();
      setRestored(false);
      setDraft(initial);
    },
    /** After saving: nothing is left to restore. */
    forget,
  };
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null');
  } catch {
    return null;
  }
}
