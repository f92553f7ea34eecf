import { Button } from '@mantine/core';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/records/visit.ts';
import { useMay } from '../../data/hooks.ts';
import { InlineText } from '../../ui/InlineText.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import register from '../register/register.module.css';
import { CancelVisit } from './CancelVisit.tsx';
import { useVisitEdit } from './use-visit-edit.ts';
import { isChangeable } from './visit-steps.ts';
import { VisitAccount } from './VisitAccount.tsx';
import { VisitTime } from './VisitTime.tsx';
import classes from './plan.module.css';

/** What for, when by the clock of the site, where, who. */
export function VisitHeader({ visit }: { visit: Visit }) {
  const { t } = useTranslation(['visits', 'records']);
  const save = useVisitEdit(visit);
  const may = useMay();
  const [isCancelling, setCancelling] = useState(false);
  return (
    <header>
      <div className={register.titleRow}>
        <h2 className={register.title}>
          <InlineText
            label={t('records:visit.field.purpose')}
            value={visit.purpose}
            required
            disabled={!may.change('visits', 'purpose')}
            onSave={(purpose) => void save({ purpose: purpose ?? visit.purpose })}
          />
        </h2>
        {isChangeable(visit.status) ? (
          <Button variant="default" onClick={() => setCancelling(true)}>
            {t('cancelVisit')}
          </Button>
        ) : null}
      </div>
      <p className={register.subtitle}>
        <strong>
          <VisitTime visit={visit} withDay />
        </strong>
        <VisitAccount visit={visit} asLink />
        <PersonName id={visit.engineer} fallback={visit.partner} />
        {visit.mode === 'remote' ? (
          <span className={classes.remote}>
            <IconDeviceDesktop size={14} aria-hidden />
            {t('records:visit.mode.remote')}
          </span>
        ) : null}
      </p>
      {isCancelling ? <CancelVisit visit={visit} onClose={() => setCancelling(false)} /> : null}
    </header>
  );
}
