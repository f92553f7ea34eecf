import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editVisit } from '../../../shared/commands/visits.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useSubmit } from '../../ui/use-submit.ts';
import register from '../register/register.module.css';
import { useAct } from '../register/use-act.ts';
import { SpanFields } from './SpanFields.tsx';
import { spanOf, typedSpan } from './visit-span.ts';
import { safeZone } from './zone-time.ts';

/** Moves a visit to another day or time. */
export function MoveVisit({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { t } = useTranslation('visits');
  const act = useAct();
  const timeZone = safeZone(visit.timeZone);
  const [typed, setTyped] = useState(() => typedSpan(visit, timeZone));
  const span = spanOf(typed, timeZone);
  const { submit, isSubmitting } = useSubmit(async () => {
    if (span === null || !(await act((context) => editVisit(context, visit, span)))) return false;
    onClose();
    return true;
  });
  return (
    <Modal opened onClose={onClose} title={t('move.title')}>
      <form
        className={register.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <SpanFields span={typed} timeZone={timeZone} onChange={setTyped} />
        <div className={register.formActions}>
          <Button type="submit" disabled={span === null} loading={isSubmitting}>
            {t('move.action')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
