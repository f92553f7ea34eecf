import { useTranslation } from 'react-i18next';
import { formatMinutes } from './format.ts';

/** Minutes as "2 hr 05 min" in the language of the console; nothing for `null`. */
export function Duration({ minutes }: { minutes: number | null | undefined }) {
  const { i18n } = useTranslation();
  if (minutes === null || minutes === undefined) return null;
  return <span>{formatMinutes(minutes, i18n.language)}</span>;
}
