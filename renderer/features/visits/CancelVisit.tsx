import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelVisit, changeVisitStatus } from '../../../shared/commands/visits.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useNotify } from '../../ui/notify.tsx';
import { FormDialog } from '../register/FormDialog.tsx';
import { useAct } from '../register/use-act.ts';
import { useVisitAround } from './use-visit-edit.ts';

/** Calls a visit off, with the reason that everybody asks for afterwards. */
export function CancelVisit({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { t } = useTranslation('visits');
  const act = useAct();
  const notify = useNotify();
  const around = useVisitAround(visit);
  const [reason, setReason] = useState('');
  const save = async () => {
    if (!(await act((context) => cancelVisit(context, visit, reason, around)))) return false;
    const cancelled: Visit = { ...visit, status: 'cancelled' };
    notify.done(t('cancelled'), {
      undo: () => void act((context) => changeVisitStatus(context, cancelled, 'planned', around)),
    });
    onClose();
    return true;
  };
  return (
    <FormDialog
      title={t('cancelVisit')}
      isChanged={reason.trim() !== ''}
      saveLabel={t('cancelVisit')}
      onSave={save}
      onClose={onClose}
    >
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        value={reason}
        required
        autosize
        minRows={2}
        maxLength={2_000}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
