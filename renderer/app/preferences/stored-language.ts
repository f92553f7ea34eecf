import { storedObject } from '../../data/stored-object.ts';
import { isLanguage, pickLanguage, type Language } from '../i18n/languages.ts';

export const PREFERENCES_KEY = 'ff-preferences';

/** Language of the console: the one chosen on this device, else the first of the wished ones that it speaks. */
export function storedLanguage(stored: string | null, wished: readonly string[]): Language {
  const { language } = storedObject(stored);
  return typeof language === 'string' && isLanguage(language) ? language : pickLanguage(wished);
}
