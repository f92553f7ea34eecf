import { Button } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { logWork } from '../../../shared/commands/work.ts';
import type { Subject } from '../../../shared/commands/subject.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import { totalsOf } from '../../../shared/work/totals.ts';
import { workLines, type WorkLine } from '../../../shared/work/work-line.ts';
import { Section } from '../../ui/Section.tsx';
import { useAct } from '../register/use-act.ts';
import { TimerButton } from './TimerButton.tsx';
import { TotalRows } from './TotalRows.tsx';
import { blankWork, type WorkForm } from './work-form.ts';
import { WorkDialog } from './WorkDialog.tsx';
import { WorkLines } from './WorkLines.tsx';
import { useVisitAtWork } from './use-visit-at-work.ts';
import classes from './work.module.css';

interface WorkSectionProps {
  subject: Subject;
  /** In whose timelines its work stands; `undefined` while they are read. */
  entries: readonly Entry[] | undefined;
  /** Which of their lines; left out: all. */
  isOfSubject?: (line: WorkLine) => boolean;
  /** Shown in place of what its lines come to. */
  summary?: ReactNode;
  /** The timer stands elsewhere on the screen. */
  withoutTimer?: boolean;
}

/** The work log of a record: what it comes to, its lines, the timer, and a way to write something down afterwards. */
export function WorkSection(props: WorkSectionProps) {
  const { subject, entries, isOfSubject, summary, withoutTimer = false } = props;
  const { t } = useTranslation('work');
  const act = useAct();
  const visit = useVisitAtWork(subject.kind === 'tickets' ? subject.id : null);
  const [logging, setLogging] = useState<WorkForm | null>(null);
  const lines = useMemo(
    () => workLines(entries ?? []).filter((line) => isOfSubject?.(line) ?? true),
    [entries, isOfSubject],
  );
  const totals = useMemo(() => totalsOf(lines), [lines]);
  const isOnSite = subject.kind === 'visits' || visit?.status === 'on-site';
  const begin = () => setLogging(blankWork(Date.now(), { kind: isOnSite ? 'on-site' : 'remote' }));
  return (
    <Section
      title={t('title')}
      actions={
        <span className={classes['actions']}>
          {withoutTimer ? null : <TimerButton subject={subject} />}
          <Button variant="default" size="xs" onClick={begin}>
            {t('log')}
          </Button>
        </span>
      }
    >
      {summary ?? <TotalRows totals={totals} />}
      <WorkLines lines={lines} entries={entries ?? []} />
      {logging === null ? null : (
        <WorkDialog
          title={t('log')}
          initial={logging}
          onSave={(fields) =>
            act((context) => logWork(context, subject, { ...fields, visit: visit?.id ?? null }))
          }
          onClose={() => setLogging(null)}
        />
      )}
    </Section>
  );
}
