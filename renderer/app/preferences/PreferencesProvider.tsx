import { createContext, use, useEffect, type ReactNode } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useStore, type StoreApi } from 'zustand';
import { schemeOf, type Preferences, type Scheme } from './preferences.ts';

const PreferencesContext = createContext<StoreApi<Preferences> | null>(null);

export interface PreferencesControl {
  preferences: Preferences;
  set: (changes: Partial<Preferences>) => void;
}

/** How this device shows the console, and how to change it. */
export function usePreferences(): PreferencesControl {
  const store = use(PreferencesContext);
  if (store === null) throw new Error('usePreferences needs a <PreferencesProvider> above it.');
  return { preferences: useStore(store), set: (changes) => store.setState(changes) };
}

/** The palette that a scheme means just now; `system` follows the light and contrast settings of the system. */
export function usePalette(scheme: Scheme): 'light' | 'dark' | 'contrast' {
  const isDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false });
  const isContrast = useMediaQuery('(prefers-contrast: more)', false, { getInitialValueInEffect: false });
  if (scheme !== 'system') return scheme;
  return isContrast && !isDark ? 'contrast' : isDark ? 'dark' : 'light';
}

/** Gives preferences to everything below and puts them on the root element. */
export function PreferencesProvider({
  store,
  children,
}: {
  store: StoreApi<Preferences>;
  children: ReactNode;
}) {
  const preferences = useStore(store);
  const { i18n } = useTranslation();
  const palette = usePalette(schemeOf(preferences));
  const { language, density, field } = preferences;
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['ffTheme'] = palette;
    root.dataset['ffDensity'] = density;
    root.toggleAttribute('data-ff-field', field);
    root.lang = language;
  }, [palette, density, field, language]);
  useEffect(() => {
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, language]);
  return <PreferencesContext value={store}>{children}</PreferencesContext>;
}
