import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '../../../ui/format.ts';
import type { ComposerDraft } from './draft.ts';
import { parseMinutes } from './parse-minutes.ts';
import classes from './Composer.module.css';

export interface TimeFieldsProps {
  draft: ComposerDraft;
  change: (part: Partial<ComposerDraft>) => void;
}

/** How long it took, for time and calls; who rang whom. */
export function TimeFields({ draft, change }: TimeFieldsProps) {
  const { t } = useTranslation('tickets');
  if (draft.mode === 'time') {
    return (
      <div className={classes['figures']}>
        <MinutesInput
          label={t('composer.minutes')}
          value={draft.minutes}
          isFirst
          onChange={(minutes) => change({ minutes })}
        />
        <Checkbox
          label={t('composer.billable')}
          checked={draft.billable}
          onChange={(event) => change({ billable: event.currentTarget.checked })}
        />
      </div>
    );
  }
  if (draft.mode !== 'call') return null;
  return (
    <div className={classes['figures']}>
      <SegmentedControl
        aria-label={t('composer.direction')}
        data={(['in', 'out'] as const).map((value) => ({ value, label: t(`composer.call.${value}`) }))}
        value={draft.direction}
        onChange={(direction: 'in' | 'out') => change({ direction })}
      />
      <MinutesInput
        label={t('composer.callMinutes')}
        value={draft.callMinutes}
        onChange={(callMinutes) => change({ callMinutes })}
      />
    </div>
  );
}

interface MinutesInputProps {
  label: string;
  value: string;
  isFirst?: boolean;
  onChange: (value: string) => void;
}

function MinutesInput({ label, value, isFirst = false, onChange }: MinutesInputProps) {
  const { t, i18n } = useTranslation('tickets');
  const minutes = parseMinutes(value);
  const isWrong = value.trim() !== '' && minutes === null;
  return (
    <div className={classes['minutes']}>
      <TextInput
        aria-label={label}
        placeholder={t('composer.minutesExample')}
        leftSection={null}
        value={value}
        w={130}
        error={isWrong}
        {...(isFirst ? { 'data-first-field': '' } : {})}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <output className={classes['read']} data-wrong={isWrong ? '' : undefined}>
        {isWrong
          ? t('composer.minutesWrong')
          : minutes === null
            ? label
            : formatMinutes(minutes, i18n.language)}
      </output>
    </div>
  );
}
