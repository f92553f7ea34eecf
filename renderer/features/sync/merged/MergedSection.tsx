import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../data/outbox/outcome.ts';
import { useMerged } from '../../../data/hooks.ts';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { Section } from '../../../ui/Section.tsx';
import { singular } from '../record-words.ts';
import { RecordLink } from '../RecordLink.tsx';
import styles from '../sync.module.css';

const SHOWN = 10;

/** Changes that came together with those of others; what became of them. Absent while there are none. */
export function MergedSection() {
  const { t } = useTranslation('sync');
  const merged = useMerged();
  if (merged.length === 0) return null;
  return (
    <Section title={t('merged.title')} count={merged.length}>
      <p className={styles.explain}>{t('merged.explain')}</p>
      <ul className={styles.rows}>
        {merged.slice(0, SHOWN).map((outcome) => (
          <MergedRow key={outcome.opId} outcome={outcome} />
        ))}
      </ul>
    </Section>
  );
}

function MergedRow({ outcome }: { outcome: Outcome }) {
  const { t, i18n } = useTranslation(['sync', 'records']);
  const { kind, id, fields, proposals, at } = outcome;
  const names = fields.map((field) => t(`records:${singular[kind]}.field.${field}`, { defaultValue: field }));
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (
    <li className={styles.row}>
      <div className={styles.group}>
        <span className={styles.deeds}>{list.format(names)}</span>
        <RecordLink kind={kind} id={id} withHistory />
        <span className="ff-dim">
          {proposals.length === 0
            ? t('sync:merged.all')
            : t('sync:merged.proposals', { count: proposals.length })}
        </span>
      </div>
      <span className={styles.when}>
        <RelativeTime at={at} />
      </span>
      <span />
    </li>
  );
}
