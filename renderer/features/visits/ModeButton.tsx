import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/records/visit.ts';
import { useMay } from '../../data/hooks.ts';
import { FormDialog } from '../register/FormDialog.tsx';
import { useEdited } from '../register/use-edited.ts';
import { ModeFields, type ModeChoice } from './ModeFields.tsx';
import { isChangeable } from './visit-steps.ts';
import classes from './plan.module.css';

interface Props {
  visit: Visit;
  onSave: (choice: ModeChoice) => Promise<boolean>;
}

/** Whether somebody goes there, and why; with a way to decide anew while the visit has not begun. */
export function ModeButton({ visit, onSave }: Props) {
  const { t } = useTranslation(['visits', 'records']);
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const { mode, modeReasons, modeNote } = choiceOf(visit);
  const why = [...modeReasons.map((reason) => t(`records:visit.modeReasons.${reason}`)), modeNote];
  const isFree = isChangeable(visit.status) && may.change('visits', 'mode');
  return (
    <span className={classes.modeValue}>
      <span>
        {t(`records:visit.mode.${mode}`)}
        <span className="ff-dim">{why.filter(Boolean).map((word) => ` · ${word}`)}</span>
      </span>
      {isFree ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
          {t('mode.change')}
        </Button>
      ) : null}
      {isOpen ? <ModeDialog visit={visit} onSave={onSave} onClose={() => setOpen(false)} /> : null}
    </span>
  );
}

function ModeDialog({ visit, onSave, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('visits');
  const { edited, set, isChanged } = useEdited<ModeChoice>(() => choiceOf(visit));
  const save = async () => {
    if (isChanged && !(await onSave(edited))) return false;
    onClose();
    return true;
  };
  return (
    <FormDialog title={t('mode.question')} isChanged={isChanged} onSave={save} onClose={onClose}>
      <ModeFields value={edited} onChange={set} />
    </FormDialog>
  );
}

/** Visits that were stored before there was a choice are stays at the site. */
function choiceOf({ mode, modeReasons, modeNote }: Partial<ModeChoice>): ModeChoice {
  return { mode: mode ?? 'on-site', modeReasons: modeReasons ?? [], modeNote: modeNote ?? '' };
}
