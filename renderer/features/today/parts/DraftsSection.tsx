import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReplica } from '../../../data/replica-context.ts';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { Section } from '../../../ui/Section.tsx';
import { RecordLink } from '../../sync/RecordLink.tsx';
import { unfinished, type Unfinished } from '../select/drafts.ts';
import styles from '../today.module.css';

const SHOWN = 6;

/** Texts that were begun and not sent. Absent while there are none. */
export function DraftsSection() {
  const { t } = useTranslation('today');
  const drafts = useUnfinished();
  if (drafts.length === 0) return null;
  return (
    <Section title={t('drafts.title')} count={drafts.length}>
      <ul className={styles.lines}>
        {drafts.slice(0, SHOWN).map((draft) => (
          <li key={draft.key} className={styles.plainLine}>
            <span className={styles.lineMain}>
              <RecordLink kind={draft.kind} id={draft.id} />
              <q className={styles.begun}>{draft.text}</q>
            </span>
            <span className={styles.lineEnd}>
              <RelativeTime at={draft.savedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useUnfinished(): readonly Unfinished[] {
  const { drafts } = useReplica();
  const [found, setFound] = useState<readonly Unfinished[]>([]);
  useEffect(() => {
    const following = liveQuery(() => drafts.toArray()).subscribe((rows) => setFound(unfinished(rows)));
    return () => following.unsubscribe();
  }, [drafts]);
  return found;
}
