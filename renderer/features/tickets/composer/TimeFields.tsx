import { Checkbox, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MinutesInput } from '../../../ui/MinutesInput.tsx';
import type { ComposerDraft } from './draft.ts';
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
