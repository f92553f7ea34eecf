import { IconCheck, IconContrast2, IconLanguage, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '../../../app/i18n/languages.ts';
import { schemes } from '../../../app/preferences/preferences.ts';
import { usePreferences } from '../../../app/preferences/PreferencesProvider.tsx';
import type { PaletteItem } from '../palette-items.ts';
import { command } from './command.tsx';

/** Change the look; the one in force carries a tick. */
export function useAppearanceItems(): PaletteItem[] {
  const { t } = useTranslation('search');
  const { preferences, set } = usePreferences();
  return schemes.map((scheme) => ({
    ...command(`theme-${scheme}`, IconContrast2, t(`command.theme.${scheme}`), {
      run: () => set({ scheme }),
      keywords: `theme ${scheme} mode`,
    }),
    aside: preferences.scheme === scheme ? <IconCheck size={14} aria-label={t('inForce')} /> : undefined,
  }));
}

/** Change the language; each is found under its own name. */
export function useLanguageItems(): PaletteItem[] {
  const { t } = useTranslation('search');
  const { preferences, set } = usePreferences();
  return (Object.keys(languages) as Language[]).map((language) => ({
    ...command(`language-${language}`, IconLanguage, t('command.language', { name: languages[language] }), {
      run: () => set({ language }),
      keywords: `language ${language}`,
    }),
    aside: preferences.language === language ? <IconCheck size={14} aria-label={t('inForce')} /> : undefined,
  }));
}

/** Leaving; the dialog says what becomes of unsent work. */
export function useSessionItems(onSignOut: () => void): PaletteItem[] {
  const { t } = useTranslation('search');
  return [
    command('sign-out', IconLogout, t('command.signOut'), {
      run: onSignOut,
      keywords: 'sign out log out logout',
    }),
  ];
}
