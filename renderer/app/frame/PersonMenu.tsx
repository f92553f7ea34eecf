import { Menu } from '@mantine/core';
import { IconDevices, IconHandFinger, IconLogout, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePerson } from '../../data/hooks.ts';
import { languages, type Language } from '../i18n/languages.ts';
import { densities, schemes, type Density, type Scheme } from '../preferences/preferences.ts';
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
          <Menu.Item
            leftSection={<IconDevices size={15} aria-hidden="true" />}
            onClick={() => void navigate('/devices')}
          >
            {t('devices:title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconHandFinger size={15} aria-hidden="true" />}
            onClick={() => {
              set({ field: !preferences.field });
              void navigate(preferences.field ? '/today' : '/field');
            }}
          >
            {t(preferences.field ? 'person.leaveField' : 'person.field')}
          </Menu.Item>
          <Menu.Divider />
          <Choices
            title={t('person.language')}
            value={preferences.language}
            options={Object.entries(languages).map(([value, label]) => ({ value, label, lang: value }))}
            onChoose={(language) => set({ language: language as Language })}
          />
          <Choices
            title={t('person.scheme')}
            value={preferences.scheme}
            options={schemes.map((value) => ({ value, label: t(`scheme.${value}`) }))}
            onChoose={(scheme) => set({ scheme: scheme as Scheme })}
          />
          <Choices
            title={t('person.density')}
            value={preferences.density}
            options={densities.map((value) => ({ value, label: t(`density.${value}`) }))}
            onChoose={(density) => set({ density: density as Density })}
          />
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

interface ChoicesProps {
  title: string;
  value: string;
  options: readonly { value: string; label: string; lang?: string }[];
  onChoose: (value: string) => void;
}

function Choices({ title, value, options, onChoose }: ChoicesProps) {
  return (
    <>
      <Menu.Label>{title}</Menu.Label>
      <Menu.RadioGroup value={value} onChange={onChoose}>
        {options.map((option) => (
          <Menu.RadioItem key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
