import { useTranslation } from 'react-i18next';
import type { OutboxOp } from '../../../../shared/sync/op.ts';
import { RecordLink } from '../RecordLink.tsx';
import styles from '../sync.module.css';
import { describeChanges } from './describe-changes.ts';
import { useDeedWords } from './use-deed-words.ts';

/** What somebody did in one go: the record, the deeds, and the beginning of what was typed. */
export function GroupWords({ ops }: { ops: readonly OutboxOp[] }) {
  const { i18n } = useTranslation('sync');
  const words = useDeedWords();
  const { subject, deeds, text } = describeChanges(ops);
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  const fallback = ops.find((op) => op.id === subject?.id)?.change;
  return (
    <div className={styles.group}>
      <span className={styles.deeds}>{list.format(deeds.map((deed) => words(deed, subject?.kind)))}</span>
      {subject !== null && <RecordLink kind={subject.kind} id={subject.id} fallback={fallback} withHistory />}
      {text !== null && <q className={styles.typed}>{text}</q>}
    </div>
  );
}
