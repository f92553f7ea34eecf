import {
  createInstance,
  type BackendModule,
  type i18n,
  type ReadCallback,
  type Resource,
  type ResourceLanguage,
} from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './languages.ts';
import { namespaces, textFile, textFiles } from './text-files.ts';

async function readTexts(language: string, namespace: string, done: ReadCallback): Promise<void> {
  const load = textFiles[textFile(language, namespace)];
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

/** All texts of a language at once; nothing where one cannot be read, and i18next tries each. */
async function allTexts(language: Language): Promise<Resource> {
  const texts = namespaces.map(
    async (namespace) => [namespace, await textFiles[textFile(language, namespace)]?.()] as const,
  );
  const read = await Promise.all(texts).catch(() => null);
  return read === null ? {} : { [language]: Object.fromEntries(read) as ResourceLanguage };
}

/** An i18next instance with all texts of one language read. English stands in only where a text is missing. */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = createInstance();
  await instance
    .use(lazyTexts)
    .use(initReactI18next)
    .init({
      lng: language,
      resources: await allTexts(language),
      partialBundledLanguages: true,
      fallbackLng: 'en',
      load: 'currentOnly',
      ns: namespaces,
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  return instance;
}
