import { Menu } from '@mantine/core';
import { IconCheck, IconLogout, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePerson } from '../../data/hooks.ts';
import { languages } from '../i18n/languages.ts';
import { densities, schemes } from '../preferences/preferences.ts';
import { usePreferences } from '../preferences/PreferencesProvider.tsx';
import { initials } from './initials.ts';
import { SignOutDialog } from './SignOutDialog.tsx';
import classes from './TopBar.module.css';

/** Who is signed in, how the console shows, sign out. */
export function PersonMenu() {
  const { t } = useTranslation('app');
  const person = usePerson();
  const navigate = useNavigate();
  const { preferences, set } = usePreferences();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <button
            type="button"
            className={classes['item']}
            aria-label={t('person.menu', { name: person.name })}
          >
            <span className={classes['avatar']} aria-hidden="true">
              {initials(person.name)}
            </span>
            <span className={classes['personName']}>{person.name}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{person.roles.map((role) => t(`records:person.role.${role}`)).join(' · ')}</Menu.Label>
          <Menu.Item
            leftSection={<IconSettings size={15} aria-hidden="true" />}
            onClick={() => void navigate('/settings')}
          >
            {t('screen.settings')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t('person.language')}</Menu.Label>
          {Object.entries(languages).map(([code, name]) => (
            <Choice
              key={code}
              label={name}
              lang={code}
              isChosen={preferences.language === code}
              onChoose={() => set({ language: code as keyof typeof languages })}
            />
          ))}
          <Menu.Label>{t('person.scheme')}</Menu.Label>
          {schemes.map((scheme) => (
            <Choice
              key={scheme}
              label={t(`scheme.${scheme}`)}
              isChosen={preferences.scheme === scheme}
              onChoose={() => set({ scheme })}
            />
          ))}
          <Menu.Label>{t('person.density')}</Menu.Label>
          {densities.map((density) => (
            <Choice
              key={density}
              label={t(`density.${density}`)}
              isChosen={preferences.density === density}
              onChoose={() => set({ density })}
            />
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconLogout size={15} aria-hidden="true" />}
            onClick={() => setLeaving(true)}
          >
            {t('person.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SignOutDialog opened={isLeaving} onClose={() => setLeaving(false)} />
    </>
  );
}

interface ChoiceProps {
  label: string;
  isChosen: boolean;
  onChoose: () => void;
  lang?: string;
}

function Choice({ label, isChosen, onChoose, lang }: ChoiceProps) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={isChosen}
      lang={lang}
      closeMenuOnClick={false}
      rightSection={isChosen ? <IconCheck size={14} aria-hidden="true" /> : null}
      onClick={onChoose}
    >
      {label}
    </Menu.Item>
  );
}
