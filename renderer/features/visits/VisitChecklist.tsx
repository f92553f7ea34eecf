import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/records/visit.ts';
import { useHeaders, useMay } from '../../data/hooks.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { InlineSelect } from '../../ui/InlineSelect.tsx';
import { Section } from '../../ui/Section.tsx';
import { ChecklistView } from '../checklists/ChecklistView.tsx';
import { useGoToNamedStep } from '../checklists/go-to-step.ts';
import { useVisitChecklists } from '../checklists/use-checklists.ts';
import register from '../register/register.module.css';
import { RecordLink } from '../sync/RecordLink.tsx';
import { useVisitEdit } from './use-visit-edit.ts';

/** Checklists of the visit, out of the knowledge base: its own, and those of its tickets. Each answer is an entry. */
export function VisitChecklist({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits');
  const save = useVisitEdit(visit);
  const may = useMay();
  const runs = useVisitChecklists(visit);
  const options = useChecklistOptions();
  useGoToNamedStep(runs !== undefined);
  const isMissing =
    visit.checklist !== null &&
    runs !== undefined &&
    !runs.some(({ template, subject }) => template === visit.checklist && subject.id === visit.id);
  const done = runs?.reduce((sum, { state }) => sum + state.done, 0) ?? 0;
  const total = runs?.reduce((sum, { state }) => sum + state.total, 0) ?? 0;
  return (
    <Section title={t('section.checklist')} count={total === 0 ? undefined : t('stepsDone', { done, total })}>
      <FieldRow label={t('template')}>
        <InlineSelect
          label={t('template')}
          value={visit.checklist}
          options={options}
          placeholder={t('chooseChecklist')}
          clearable
          disabled={!may.change('visits', 'checklist')}
          onSave={(checklist) => void save({ checklist })}
        />
      </FieldRow>
      {isMissing ? <p className={register.none}>{t('checklistMissing')}</p> : null}
      {runs?.map((run) => (
        <div key={run.key}>
          {run.subject.kind === 'tickets' ? (
            <p className={register.meta}>
              <RecordLink kind="tickets" id={run.subject.id} />
            </p>
          ) : null}
          <ChecklistView run={run} about={visit.purpose} />
        </div>
      ))}
    </Section>
  );
}

function useChecklistOptions() {
  const { rows } = useHeaders('articles');
  return useMemo(
    () =>
      rows
        .filter((one) => one.type === 'checklist-template' && one.status === 'published')
        .map((one) => ({ value: one.id, label: `${one.title} (${one.language.toUpperCase()})` }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [rows],
  );
}
