import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveVisit } from '../../../shared/commands/visits.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { sameJson } from '../../../shared/sync/json.ts';
import { useAll } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import { FormDialog } from '../register/FormDialog.tsx';
import { useAct } from '../register/use-act.ts';
import { SpanFields } from './SpanFields.tsx';
import { useVisitAround } from './use-visit-edit.ts';
import { spanOf, typedSpan } from './visit-span.ts';
import { VisitWarningLines } from './VisitWarningLines.tsx';
import { safeZone } from './zone-time.ts';

/** Moves a visit to another day or time; what stands in the way there is told before. */
export function MoveVisit({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { t } = useTranslation('visits');
  const act = useAct();
  const notify = useNotify();
  const timeZone = safeZone(visit.timeZone);
  const around = useVisitAround(visit);
  const account = useAll('accounts').get(visit.account);
  const [before] = useState(() => typedSpan(visit, timeZone));
  const [typed, setTyped] = useState(before);
  const [reason, setReason] = useState('');
  const span = spanOf(typed, timeZone);
  const save = async () => {
    if (span === null) return false;
    const isMoved = await act((context) => moveVisit(context, visit, span, { ...around, reason }));
    if (!isMoved) return false;
    notify.done(t('move.done'));
    onClose();
    return true;
  };
  return (
    <FormDialog
      title={t('move.title')}
      isChanged={reason !== '' || !sameJson({ ...typed }, { ...before })}
      saveLabel={t('move.action')}
      onSave={save}
      onClose={onClose}
    >
      <SpanFields span={typed} timeZone={timeZone} onChange={setTyped} />
      <VisitWarningLines
        plan={{
          id: visit.id,
          engineer: visit.engineer,
          span,
          account,
          site: account?.sites.find(({ id }) => id === visit.site),
          isRemote: visit.mode === 'remote',
        }}
      />
      <TextInput
        label={t('move.reason')}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
