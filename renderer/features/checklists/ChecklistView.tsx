import { useTranslation } from 'react-i18next';
import { Markdown } from '../../ui/Markdown.tsx';
import type { ChecklistRun } from './checklists-of.ts';
import { StepRow } from './StepRow.tsx';
import { useAnswer } from './use-answer.ts';
import classes from './checklists.module.css';

interface ChecklistViewProps {
  run: ChecklistRun;
  /** What the ticket or visit is called, for a ticket that comes of a deviation. */
  about: string;
  /** Shown only: a preview, or a visit that is over. */
  isReadOnly?: boolean;
}

/** A checklist that is worked through: steps under their headings, each with who answered what and when. */
export function ChecklistView({ run, about, isReadOnly = false }: ChecklistViewProps) {
  const { t } = useTranslation('checklists');
  const answer = useAnswer(run);
  const { state, checklist } = run;
  return (
    <section className={classes['checklist']} aria-label={run.title} data-run={run.key}>
      <header className={classes['head']}>
        <h3 className={classes['title']}>{run.title}</h3>
        <span className={classes['facts']}>
          {t('done', { done: state.done, total: state.total })}
          {state.deviations.length === 0 ? null : (
            <span className={classes['deviating']}>
              {' · '}▲ {t('deviations', { count: state.deviations.length })}
            </span>
          )}
          {run.version === null ? null : ` · ${t('version', { version: run.version })}`}
          {run.run > 1 ? ` · ${t('again', { number: run.run })}` : null}
          {run.start === null ? null : ` · ${t('notBegun')}`}
        </span>
        <progress
          className={classes['progress']}
          max={Math.max(1, state.total)}
          value={state.done}
          aria-label={t('progress', { title: run.title })}
        />
      </header>
      {checklist.parts.map((part) => {
        const key = `${part.type}-${String(part.line)}`;
        if (part.type === 'heading') {
          return (
            <h4 key={key} className={classes['heading']}>
              {part.text}
            </h4>
          );
        }
        if (part.type === 'words') return <Markdown key={key} text={part.text} />;
        const step = state.steps.get(part.key);
        if (step === undefined || !step.isShown) return null;
        return (
          <StepRow
            key={key}
            run={run}
            state={step}
            about={about}
            isReadOnly={isReadOnly}
            onAnswer={answer(step.step)}
          />
        );
      })}
    </section>
  );
}
