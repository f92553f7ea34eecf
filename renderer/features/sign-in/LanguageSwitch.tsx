import { useTranslation } from 'react-i18next';
import { languages, type Language } from '../../app/i18n/languages.ts';
import { usePreferences } from '../../app/preferences/PreferencesProvider.tsx';
import classes from './SignInPage.module.css';

/** The four languages, each in itself; whoever cannot read the page finds their own. */
export function LanguageSwitch() {
  const { t } = useTranslation('signIn');
  const { preferences, set } = usePreferences();
  return (
    <nav className={classes['languages']} aria-label={t('language')}>
      {Object.entries(languages).map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          className={classes['language']}
          aria-pressed={preferences.language === code}
          onClick={() => set({ language: code as Language })}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
