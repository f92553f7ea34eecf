import type { CallPayload } from '../shared/ipc/channels.ts';

export type Language = CallPayload<'desktop:language'>['language'];
/** The few words that the main process itself shows. The page has its own, in renderer/locales. */
export interface Labels {
  open: string;
  quit: string;
}

const LABELS: Readonly<Record<Language, Labels>> = {
  en: { open: 'Open Fieldfare', quit: 'Quit Fieldfare' },
  pl: { open: 'Otwórz Fieldfare', quit: 'Zakończ Fieldfare' },
  ru: { open: 'Открыть Fieldfare', quit: 'Выйти из Fieldfare' },
  de: { open: 'Fieldfare öffnen', quit: 'Fieldfare beenden' },
};

/** @param language a language of ours, or a locale of the system such as `de-AT`; English otherwise */
export function labelsFor(language: string): Labels {
  const base = language.split('-')[0]?.toLowerCase() ?? '';
  return isLanguage(base) ? LABELS[base] : LABELS.en;
}

function isLanguage(word: string): word is Language {
  return Object.hasOwn(LABELS, word);
}
