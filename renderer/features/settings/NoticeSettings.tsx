import { Checkbox, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeType } from '../../../shared/records/notice.ts';
import { usePreferences } from '../../app/preferences/PreferencesProvider.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './SettingsPage.module.css';

const choices = ['assigned', 'warning', 'breach'] as const satisfies NoticeType[];
/** What stands there when somebody switches quiet hours on for the first time. */
const NIGHT = { from: '20:00', until: '07:00' };

/** What this device says of tickets and deadlines, and when it keeps quiet. */
export function NoticeSettings() {
  const { t } = useTranslation('settings');
  const { preferences, set } = usePreferences();
  const { says, quiet } = preferences;
  return (
    <Section title={t('notices.title')}>
      <FieldRow label={t('notices.says')}>
        <Checkbox.Group
          aria-label={t('notices.says')}
          value={says}
          onChange={(value) => set({ says: value })}
        >
          <div className={classes['choices']}>
            {choices.map((type) => (
              <Checkbox key={type} value={type} label={t(`notices.${type}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <p className={classes['hint']}>{t('notices.saysHint')}</p>
      </FieldRow>
      <FieldRow label={t('notices.quiet')}>
        <Switch
          label={t('notices.quietOn')}
          checked={quiet !== null}
          onChange={(event) => set({ quiet: event.currentTarget.checked ? NIGHT : null })}
        />
        {quiet === null ? null : (
          <div className={classes['hours']}>
            <WallTime
              label={t('notices.from')}
              value={quiet.from}
              onChange={(from) => set({ quiet: { ...quiet, from } })}
            />
            <WallTime
              label={t('notices.until')}
              value={quiet.until}
              onChange={(until) => set({ quiet: { ...quiet, until } })}
            />
          </div>
        )}
        <p className={classes['hint']}>{t('notices.quietHint')}</p>
      </FieldRow>
    </Section>
  );
}

interface WallTimeProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A time of the day. One that is half typed stays in its field and changes nothing. */
function WallTime({ label, value, onChange }: WallTimeProps) {
  const { t } = useTranslation('settings');
  const [text, setText] = useState(value);
  return (
    <TextInput
      type="time"
      label={label}
      w={120}
      value={text}
      error={text === '' ? t('notices.noTime') : null}
      onChange={(event) => {
        setText(event.currentTarget.value);
        if (event.currentTarget.value !== '') onChange(event.currentTarget.value);
      }}
    />
  );
}
