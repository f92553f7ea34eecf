/** Languages of the console, each with its name in itself. */
export const languages = { en: 'English', pl: 'Polski', ru: 'Русский', de: 'Deutsch' } as const;

export type Language = keyof typeof languages;

export function isLanguage(word: string): word is Language {
  return Object.hasOwn(languages, word);
}

/** The first of the wished tags (`pl-PL`, `de`) that the console speaks; English where none is. */
export function pickLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const word = tag.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(word)) return word;
  }
  return 'en';
}
