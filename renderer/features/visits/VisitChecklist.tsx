import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addChecklistAnswer } from '../../../shared/commands/entries.ts';
import { subjectOf } from '../../../shared/commands/subject.ts';
import { editVisit } from '../../../shared/commands/visits.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useHeaders, useMay, useRecord, useRecords } from '../../data/hooks.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { InlineSelect } from '../../ui/InlineSelect.tsx';
import { Section } from '../../ui/Section.tsx';
import register from '../register/register.module.css';
import { useAct } from '../register/use-act.ts';
import { answersOf, checklistParts } from './checklist.ts';
import { ChecklistSteps } from './ChecklistSteps.tsx';

/** The checklist of the visit, out of the knowledge base; each tick is an entry of the visit with who and when. */
export function VisitChecklist({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits');
  const act = useAct();
  const may = useMay();
  const article = useRecord('articles', visit.checklist);
  const entries = useRecords('entries', { selector: { subjectId: visit.id }, sort: [{ at: 'asc' }] });
  const answers = useMemo(() => answersOf(entries ?? []), [entries]);
  const parts = useMemo(() => checklistParts(article?.body ?? ''), [article?.body]);
  const steps = parts.filter((part) => part.type === 'step');
  const done = steps.filter((step) => answers.get(step.text)?.data['answer'] === true).length;
  const options = useChecklistOptions();
  return (
    <Section
      title={t('section.checklist')}
      count={steps.length === 0 ? undefined : t('stepsDone', { done, total: steps.length })}
    >
      <FieldRow label={t('template')}>
        <InlineSelect
          label={t('template')}
          value={visit.checklist}
          options={options}
          placeholder={t('chooseChecklist')}
          clearable
          disabled={!may.change('visits', 'checklist')}
          onSave={(checklist) => void act((context) => editVisit(context, visit, { checklist }))}
        />
      </FieldRow>
      {visit.checklist !== null && article === null ? (
        <p className={register.none}>{t('checklistMissing')}</p>
      ) : null}
      <ChecklistSteps
        parts={parts}
        answers={answers}
        onTick={(step, answer) =>
          void act((context) => addChecklistAnswer(context, subjectOf('visits', visit), { step, answer }))
        }
      />
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
