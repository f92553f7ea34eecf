import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { applyProposals, dismissProposals } from '../../../shared/commands/proposals.ts';
import { isRunStart } from '../../../shared/checklists/runs.ts';
import { attachmentOf } from '../../../shared/files/attachment.ts';
import type { Entry, SubjectKind } from '../../../shared/records/entry.ts';
import type { AnyRecord } from '../../../shared/records/kinds.ts';
import { fates, isWorkEntry } from '../../../shared/work/work-line.ts';
import { useRecords } from '../../data/hooks.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { AttachedFile } from '../files/AttachedFile.tsx';
import { PendingMark } from '../timeline/PendingMark.tsx';
import { ProposalEntry } from '../timeline/ProposalEntry.tsx';
import { decidedProposals, openOfDeed } from '../timeline/timeline-items.ts';
import { WorkWords } from '../work/WorkWords.tsx';
import { useChangeWords } from '../timeline/useChangeWords.ts';
import classes from './register.module.css';
import own from './RecordTimeline.module.css';
import { useAct } from './use-act.ts';

/** Entries shown; what is older is rarely asked for beside a record that is not a ticket. */
const MOST = 100;

interface RecordTimelineProps {
  kind: SubjectKind;
  record: AnyRecord;
  /** Said when nothing happened yet. */
  none: string;
}

/**
 * Timeline of a record that is not a ticket, newest first: what was noted, which fields changed from what to what,
 * and values that lost against another edit, to be applied or put aside.
 */
export function RecordTimeline({ kind, record, none }: RecordTimelineProps) {
  const act = useAct();
  const entries = useRecords('entries', { selector: { subjectId: record.id }, sort: [{ at: 'asc' }] });
  const decisions = useMemo(() => decidedProposals(entries ?? []), [entries]);
  const struck = useMemo(() => fates(entries ?? []), [entries]);
  const newest = useMemo(
    () =>
      (entries ?? [])
        .filter((entry) => entry.subjectKind === kind && entry.type !== 'proposal-decided')
        .toReversed()
        .slice(0, MOST),
    [entries, kind],
  );
  if (entries === undefined) return null;
  if (newest.length === 0) return <p className={classes.none}>{none}</p>;
  const decide = (proposals: readonly Entry[], decision: 'applied' | 'dismissed') =>
    void act((context) =>
      decision === 'applied'
        ? applyProposals(context, record, proposals)
        : dismissProposals(context, record, proposals),
    );
  return (
    <ol className={classes.lines}>
      {newest.map((entry) => (
        <li key={entry.id} className={own.entry}>
          {entry.type === 'proposal' ? (
            <ProposalEntry
              entry={entry}
              together={openOfDeed(entries, decisions, entry)}
              decision={decisions.get(entry.id)}
              onDecide={decide}
            />
          ) : (
            <EntryLine entry={entry} fate={struck.get(entry.id)} />
          )}
        </li>
      ))}
    </ol>
  );
}

interface EntryLineProps {
  entry: Entry;
  /** Of the work log: it counts no more, and why. */
  fate: 'corrected' | 'withdrawn' | undefined;
}

function EntryLine({ entry, fate }: EntryLineProps) {
  const { t } = useTranslation(['records', 'work']);
  const words = useChangeWords();
  const changes = words(entry);
  return (
    <>
      <p className={own.entryHead}>
        <PersonName id={entry.author} fallback={entry.authorName} />
        {changes.length === 0 ? <span className="ff-dim">{t(`entry.type.${entry.type}`)}</span> : null}
        {isWorkEntry(entry) ? <WorkWords entry={entry} fate={fate} /> : null}
        <PendingMark entry={entry} />
        <span className={classes.meta}>
          <RelativeTime at={entry.at} />
        </span>
      </p>
      {changes.map(({ what, from, to }) => (
        <p key={what} className={own.change}>
          {[what, [from, to].filter(Boolean).join(' → ')].filter(Boolean).join(': ')}
        </p>
      ))}
      {entry.type === 'attachment' ? <FileLine entry={entry} /> : null}
      {entry.text === '' || isRunStart(entry) ? null : <Markdown text={entry.text} />}
    </>
  );
}

/** A visit has its files in a section of their own: its history only names them. */
function FileLine({ entry }: { entry: Entry }) {
  if (entry.subjectKind !== 'visits') return <AttachedFile entry={entry} />;
  const attachment = attachmentOf(entry);
  return <p className={own.change}>{attachment?.caption ?? attachment?.name}</p>;
}
