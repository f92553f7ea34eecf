import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeVisitStatus, editVisit } from '../../../shared/commands/visits.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { AccountName } from '../../ui/AccountName.tsx';
import { InlineText } from '../../ui/InlineText.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { useNotify } from '../../ui/notify.tsx';
import register from '../register/register.module.css';
import { useAct } from '../register/use-act.ts';
import { isChangeable } from './visit-steps.ts';
import { VisitTime } from './VisitTime.tsx';

/** What for, when by the clock of the site, where, who. */
export function VisitHeader({ visit }: { visit: Visit }) {
  const { t } = useTranslation(['visits', 'records']);
  const act = useAct();
  const notify = useNotify();
  const cancel = async () => {
    if (!(await act((context) => changeVisitStatus(context, visit, 'cancelled')))) return;
    const cancelled: Visit = { ...visit, status: 'cancelled' };
    notify.done(t('cancelled'), {
      undo: () => void act((context) => changeVisitStatus(context, cancelled, 'planned')),
    });
  };
  return (
    <header>
      <div className={register.titleRow}>
        <h2 className={register.title}>
          <InlineText
            label={t('records:visit.field.purpose')}
            value={visit.purpose}
            required
            onSave={(purpose) =>
              void act((context) => editVisit(context, visit, { purpose: purpose ?? visit.purpose }))
            }
          />
        </h2>
        {isChangeable(visit.status) ? (
          <Button variant="default" onClick={() => void cancel()}>
            {t('cancelVisit')}
          </Button>
        ) : null}
      </div>
      <p className={register.subtitle}>
        <strong>
          <VisitTime visit={visit} withDay />
        </strong>
        <AccountName id={visit.account} asLink />
        <PersonName id={visit.engineer} fallback={visit.partner} />
      </p>
    </header>
  );
}
