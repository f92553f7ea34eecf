import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesktop } from '../../app/desktop.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './SettingsPage.module.css';

/** Whether this device may notify, and the click that a browser wants before it asks its question. */
export function Notifications() {
  const { t } = useTranslation('settings');
  const { host } = useDesktop();
  const [permission, setPermission] = useState(() => permissionOf(host));
  const ask = async (): Promise<void> => setPermission(await Notification.requestPermission());
  return (
    <Section title={t('notifications.title')}>
      <FieldRow label={t('notifications.label')}>
        {permission === 'granted' ? t('notifications.on') : null}
        {permission === 'denied' ? t('notifications.blocked') : null}
        {permission === 'default' ? (
          <Button variant="default" onClick={() => void ask()}>
            {t('notifications.allow')}
          </Button>
        ) : null}
        <p className={classes['hint']}>{t('notifications.hint')}</p>
      </FieldRow>
    </Section>
  );
}

function permissionOf(host: 'electron' | 'web'): NotificationPermission {
  if (host === 'electron') return 'granted';
  return 'Notification' in window ? Notification.permission : 'denied';
}
