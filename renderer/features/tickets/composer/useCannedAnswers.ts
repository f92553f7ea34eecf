import { useEffect, useMemo, useState } from 'react';
import { useHeaders, useRecord } from '../../../data/hooks.ts';
import type { InlineOption } from '../../../ui/InlineSelect.tsx';

export interface CannedAnswers {
  options: InlineOption[];
  /** Puts the text of an answer in, as soon as it is read. */
  insert: (articleId: string | null) => void;
}

/** Ready answers of the knowledge base, those in the customer's languages first. */
export function useCannedAnswers(
  languages: readonly string[],
  onText: (text: string) => void,
): CannedAnswers {
  const { rows } = useHeaders('articles');
  const [wanted, setWanted] = useState<string | null>(null);
  const article = useRecord('articles', wanted);
  useEffect(() => {
    if (wanted === null || !article) return;
    onText(article.body);
    setWanted(null);
  }, [wanted, article, onText]);
  const options = useMemo(
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
  return { options, insert: setWanted };
}
