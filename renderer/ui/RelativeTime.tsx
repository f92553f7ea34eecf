import { useTranslation } from 'react-i18next';
import { formatInstant, formatRelative } from './format.ts';
import { useNow } from './now.tsx';

/** "5 min ago", "in 3 hours"; the exact time in the tooltip. `at` is UTC milliseconds; nothing for `null`. */
export function RelativeTime({ at }: { at: number | null | undefined }) {
  const { i18n } = useTranslation();
  const now = useNow();
  if (at === null || at === undefined) return null;
  return (
    <time dateTime={new Date(at).toISOString()} title={formatInstant(at, i18n.language, 'long')}>
      {formatRelative(at, now, i18n.language)}
    </time>
  );
}
