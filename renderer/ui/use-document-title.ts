import { useEffect } from 'react';

/** Names the window after what it shows; the innermost screen that calls it last wins. */
export function useDocumentTitle(title: string | null | undefined): void {
  useEffect(() => {
    if (title) document.title = `${title} · Fieldfare`;
  }, [title]);
}
