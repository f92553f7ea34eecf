import type { ResourceKey } from 'i18next';
import type { Language } from './languages.ts';

/** Reads one file of texts; those of a language are one part of the program. */
export const textFiles = import.meta.glob<ResourceKey>('../../locales/*/*.json', { import: 'default' });

/** Names of the namespaces: one JSON file a feature and language. */
export const namespaces = [
  ...new Set(Object.keys(textFiles).map((path) => /([^/]+)\.json$/.exec(path)?.[1] ?? '')),
].sort();

/** Key of the file in `textFiles`. */
export function textFile(language: string, namespace: string): string {
  return `../../locales/${language}/${namespace}.json`;
}

/** Begin to read the texts of a language before anything else is ready for them; a failure shows when they are used. */
export function preloadTexts(language: Language): void {
  void textFiles[textFile(language, namespaces[0] ?? '')]?.().catch(() => undefined);
}
