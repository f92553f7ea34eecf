import { useMemo } from 'react';
import { useHeaders } from '../../../data/hooks.ts';
import type { InlineOption } from '../../../ui/InlineSelect.tsx';

/** Ready answers of the knowledge base, those in the customer's languages first. */
export function useCannedAnswers(languages: readonly string[]): InlineOption[] {
  const { rows } = useHeaders('articles');
  return useMemo(
    () =>
      rows
        .filter(({ type, status }) => type === 'canned-answer' && status === 'published')
        .toSorted(
          (a, b) =>
            Number(languages.includes(b.language)) - Number(languages.includes(a.language)) ||
            a.title.localeCompare(b.title),
        )
        .map(({ id, title, language }) => ({ value: id, label: `${title} (${language})` })),
    [rows, languages],
  );
}
