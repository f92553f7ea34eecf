import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { editVisit } from '../../../shared/commands/visits.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useHeaders, useRecord } from '../../data/hooks.ts';
import { InlineSelect } from '../../ui/InlineSelect.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { Section } from '../../ui/Section.tsx';
import register from '../register/register.module.css';
import { useAct } from '../register/use-act.ts';

/** The checklist of the visit, read from the knowledge base. */
export function VisitChecklist({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits');
  const act = useAct();
  const article = useRecord('articles', visit.checklist);
  const { rows } = useHeaders('articles');
  const options = useMemo(
    () =>
      rows
        .filter((one) => one.type === 'checklist-template' && one.status === 'published')
        .map((one) => ({ value: one.id, label: one.title })),
    [rows],
  );
  return (
    <Section
      title={t('section.checklist')}
      actions={
        <InlineSelect
          label={t('section.checklist')}
          value={visit.checklist}
          options={options}
          placeholder={t('chooseChecklist')}
          clearable
          onSave={(checklist) => void act((context) => editVisit(context, visit, { checklist }))}
        />
      }
    >
      {visit.checklist === null ? <p className={register.none}>{t('noChecklist')}</p> : null}
      {visit.checklist !== null && article === null ? (
        <p className={register.none}>{t('checklistMissing')}</p>
      ) : null}
      {article ? (
        <>
          <Markdown text={article.body} />
          <p className={register.more}>
            <Link to={`/knowledge/${article.id}`}>{t('openChecklist')}</Link>
          </p>
        </>
      ) : null}
    </Section>
  );
}
