import { numberFormat } from './intl-formats.ts';

/**
 * A whole number as people write it in a language: "2100", "2,100" in English, "2.100" in German, "2 100" in Polish.
 * @returns `null` when it is none: negative, a fraction, letters, or thousands set off where they are not
 */
export function readWholeNumber(text: string, language: string): number | null {
  const parts = numberFormat(language, {}).formatToParts(1_234_567);
  const mark = parts.find(({ type }) => type === 'group')?.value ?? ' ';
  const groups = text
    .trim()
    .split(mark)
    .flatMap((part) => part.split(/\s/u));
  const [first = '', ...rest] = groups;
  const isGrouped = /^\d{1,3}$/u.test(first) && rest.every((group) => /^\d{3}$/u.test(group));
  if (!(rest.length === 0 ? /^\d+$/u.test(first) : isGrouped)) return null;
  const value = Number(groups.join(''));
  return Number.isSafeInteger(value) ? value : null;
}
