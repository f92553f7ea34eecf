/** The fields of an article header that decide which translation a reader gets. */
export interface Translatable {
  readonly id: string;
  readonly language: string;
  readonly translationGroup: string | null;
}

/** One row of the list: the translation to show and all that exist, the shown one first. */
export interface TranslationRow<T> {
  readonly shown: T;
  readonly translations: readonly T[];
}

/** `pl-PL` and `pl` are one language to a reader. */
export function baseLanguage(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] ?? '';
}

/**
 * One row per translation group, in the order in which the groups first appear. Shown is the translation in the
 * reader's first language that has one; else English; else the first.
 * @param preferred languages of the reader, best first
 */
export function translationRows<T extends Translatable>(
  articles: Iterable<T>,
  preferred: readonly string[],
): TranslationRow<T>[] {
  const rank = rankOf(preferred);
  const groups = new Map<string, T[]>();
  for (const article of articles) {
    const group = article.translationGroup ?? article.id;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [article]);
    else members.push(article);
  }
  return [...groups.values()].map((members) => rowOf(members, rank));
}

/** Of several translations the one that this reader reads best; `undefined` when there is none. */
export function bestTranslation<T extends Translatable>(
  translations: readonly T[],
  preferred: readonly string[],
): T | undefined {
  return translations.length === 0 ? undefined : rowOf(translations, rankOf(preferred)).shown;
}

function rowOf<T extends Translatable>(members: readonly T[], rank: (language: string) => number) {
  // `sort` is stable: two translations of one rank keep the order in which they came.
  const translations = [...members].sort((a, b) => rank(a.language) - rank(b.language));
  return { shown: translations[0] as T, translations };
}

function rankOf(preferred: readonly string[]): (language: string) => number {
  const order = [...new Set([...preferred.map(baseLanguage), 'en'])];
  return (language) => {
    const place = order.indexOf(baseLanguage(language));
    return place === -1 ? order.length : place;
  };
}
