import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { visitModeSchema, type Visit, type VisitMode } from '../../../shared/records/visit.ts';
import { reasonsFor, reasonsThatHold } from '../../../shared/visits/mode-facts.ts';
import classes from './plan.module.css';

/** Going there or connecting from afar, and why. */
export type ModeChoice = Pick<Visit, 'mode' | 'modeReasons' | 'modeNote'>;

interface Props {
  value: ModeChoice;
  onChange: (value: Partial<ModeChoice>) => void;
}

/** The choice of going there or connecting from afar, with the reasons that speak for it. */
export function ModeFields({ value, onChange }: Props) {
  const { t } = useTranslation(['visits', 'records']);
  const { mode, modeReasons, modeNote } = value;
  const setMode = (to: VisitMode) => onChange({ mode: to, modeReasons: reasonsThatHold(to, modeReasons) });
  return (
    <fieldset className={classes.mode}>
      <legend>{t('mode.question')}</legend>
      <SegmentedControl
        aria-label={t('mode.question')}
        value={mode}
        data={visitModeSchema.options.map((one) => ({ value: one, label: t(`records:visit.mode.${one}`) }))}
        onChange={(one) => setMode(one)}
      />
      <Checkbox.Group
        label={t('mode.reasons')}
        value={modeReasons}
        onChange={(reasons) => onChange({ modeReasons: reasons })}
      >
        <div className={classes.reasons}>
          {reasonsFor[mode].map((reason) => (
            <Checkbox key={reason} value={reason} label={t(`records:visit.modeReasons.${reason}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <TextInput
        label={t('records:visit.field.modeNote')}
        value={modeNote}
        maxLength={500}
        onChange={(event) => onChange({ modeNote: event.currentTarget.value })}
      />
    </fieldset>
  );
}
