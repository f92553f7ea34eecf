import { createInstance, type BackendModule, type i18n, type ReadCallback, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './languages.ts';

const files = import.meta.glob<ResourceKey>('../../locales/*/*.json', { import: 'default' });

/** Names of the namespaces: one JSON file a feature and language. */
export const namespaces = [
  ...new Set(Object.keys(files).map((path) => /([^/]+)\.json$/.exec(path)?.[1] ?? '')),
].sort();

async function readTexts(language: string, namespace: string, done: ReadCallback): Promise<void> {
  const load = files[`../../locales/${language}/${namespace}.json`];
  if (load === undefined) {
    done(new Error(`There are no texts "${namespace}" in "${language}".`), false);
    return;
  }
  try {
    done(null, await load());
  } catch (error) {
    // `true`: worth another try, the network may be back.
    done(error instanceof Error ? error : new Error(String(error)), true);
  }
}

/** Reads texts when their language is first wanted; a console in one language never loads the others. */
const lazyTexts: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => void readTexts(language, namespace, done),
};

/** An i18next instance with all texts of one language read. English stands in only where a text is missing. */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = createInstance();
  await instance
    .use(lazyTexts)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      load: 'currentOnly',
      ns: namespaces,
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  return instance;
}
