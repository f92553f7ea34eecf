import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/records/visit.ts';
import { useRecord } from '../../data/hooks.ts';
import { Section } from '../../ui/Section.tsx';
import { FileIntake } from '../files/FileIntake.tsx';
import { RecordFiles } from '../files/RecordFiles.tsx';
import { ReportSection } from '../report/ReportSection.tsx';
import { NotesSection } from '../register/NotesSection.tsx';
import { RecordGate } from '../register/RecordGate.tsx';
import { RecordTimeline } from '../register/RecordTimeline.tsx';
import register from '../register/register.module.css';
import { PartsSection } from '../stock/PartsSection.tsx';
import { NextAtAccount } from './NextAtAccount.tsx';
import { useVisitEdit } from './use-visit-edit.ts';
import { VisitChecklist } from './VisitChecklist.tsx';
import { VisitHeader } from './VisitHeader.tsx';
import { VisitPlace } from './VisitPlace.tsx';
import { VisitPlan } from './VisitPlan.tsx';
import { VisitTickets } from './VisitTickets.tsx';
import { VisitWork } from './VisitWork.tsx';
import { VisitSteps } from './VisitSteps.tsx';

/** One visit: when, where, whom to ring, how to get in, what to do. */
export function VisitDetail({ id }: { id: string }) {
  const visit = useRecord('visits', id);
  return (
    <RecordGate record={visit} listPath="/visits">
      {(visit) => <VisitSheet visit={visit} />}
    </RecordGate>
  );
}

function VisitSheet({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits');
  const save = useVisitEdit(visit);
  const { id, account } = visit;
  const subject = useMemo(() => ({ kind: 'visits' as const, id, account, ticket: null }), [id, account]);
  return (
    <article className={register.detail} aria-label={visit.purpose}>
      <FileIntake subject={subject} className={register.detailInner}>
        <VisitHeader visit={visit} />
        <VisitSteps visit={visit} />
        <div className={register.columns} data-first="aside">
          <div>
            <VisitTickets visit={visit} />
            <VisitChecklist visit={visit} />
            <PartsSection subject={subject} tickets={visit.tickets} />
            <VisitWork visit={visit} />
            <RecordFiles kind="visits" id={visit.id} />
            <ReportSection visit={visit} />
            <NotesSection
              title={t('section.notes')}
              text={visit.notes}
              none={t('noNotes')}
              onSave={(notes) => save({ notes })}
            />
            <Section title={t('section.history')}>
              <RecordTimeline kind="visits" record={visit} none={t('noHistory')} />
            </Section>
          </div>
          <aside aria-label={t('section.place')}>
            <VisitPlace visit={visit} />
            <VisitPlan visit={visit} />
            <Section title={t('others.title')}>
              <NextAtAccount account={visit.account} without={visit.id} />
            </Section>
          </aside>
        </div>
      </FileIntake>
    </article>
  );
}
