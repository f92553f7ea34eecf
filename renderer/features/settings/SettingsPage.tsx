import { SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { languages, type Language } from '../../app/i18n/languages.ts';
import { densities, schemes } from '../../app/preferences/preferences.ts';
import { usePreferences } from '../../app/preferences/PreferencesProvider.tsx';
import { useRailLabels } from '../../app/preferences/use-rail-labels.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useNow } from '../../ui/now.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { About } from './About.tsx';
import { suggestDeviceName } from '../../data/devices/device-name.ts';
import classes from './SettingsPage.module.css';
import { NoticeSettings } from './NoticeSettings.tsx';
import { Notifications } from './Notifications.tsx';
import { StorageUse } from './StorageUse.tsx';

/** How this device shows the console, what it stores, and what the console is. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  return (
    <Page title={t('title')}>
      <div className={classes['column']}>
        <Appearance />
        <Notifications />
        <NoticeSettings />
        <Device />
        <About />
      </div>
    </Page>
  );
}

function Appearance() {
  const { t } = useTranslation('settings');
  const { preferences, set } = usePreferences();
  const hasLabels = useRailLabels();
  return (
    <Section title={t('appearance')}>
      <FieldRow label={t('language')}>
        <SegmentedControl
          aria-label={t('language')}
          value={preferences.language}
          data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
          onChange={(value) => set({ language: value as Language })}
        />
      </FieldRow>
      <FieldRow label={t('scheme')}>
        <SegmentedControl
          aria-label={t('scheme')}
          value={preferences.scheme}
          data={schemes.map((value) => ({ value, label: t(`app:scheme.${value}`) }))}
          onChange={(value) => set({ scheme: value })}
        />
        <p className={classes['hint']}>{t('schemeHint')}</p>
      </FieldRow>
      <FieldRow label={t('density')}>
        <SegmentedControl
          aria-label={t('density')}
          value={preferences.density}
          data={densities.map((value) => ({ value, label: t(`app:density.${value}`) }))}
          onChange={(value) => set({ density: value })}
        />
      </FieldRow>
      <FieldRow label={t('field')}>
        <Switch
          label={t('fieldHint')}
          checked={preferences.field}
          onChange={(event) => set({ field: event.currentTarget.checked })}
        />
      </FieldRow>
      <FieldRow label={t('rail')}>
        <Switch
          label={t('railLabels')}
          checked={hasLabels}
          onChange={(event) => set({ railLabels: event.currentTarget.checked })}
        />
      </FieldRow>
    </Section>
  );
}

function Device() {
  const { t, i18n } = useTranslation('settings');
  const { preferences, set } = usePreferences();
  const now = useNow();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Section title={t('device')}>
      <FieldRow label={t('deviceName')}>
        <TextInput
          aria-label={t('deviceName')}
          maxLength={100}
          w={280}
          placeholder={suggestDeviceName(navigator.userAgent)}
          value={preferences.deviceName}
          onChange={(event) => set({ deviceName: event.currentTarget.value })}
        />
        <p className={classes['hint']}>
          {t('deviceNameHint')} <Link to="/devices">{t('devices:open')}</Link>
        </p>
      </FieldRow>
      <FieldRow label={t('timeZone')}>
        {zone} <span className="ff-dim">({formatInstant(now, i18n.language, 'long')})</span>
        <p className={classes['hint']}>{t('timeZoneHint')}</p>
      </FieldRow>
      <StorageUse />
    </Section>
  );
}
