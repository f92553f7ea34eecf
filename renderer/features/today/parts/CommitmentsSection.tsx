import { IconAlertTriangle, IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Commitment } from '../../../../shared/records/commitment.ts';
import { AccountName } from '../../../ui/AccountName.tsx';
import { useNow } from '../../../ui/now.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DueWords } from '../../commitments/DueWords.tsx';
import styles from '../today.module.css';
import { Calm } from './Calm.tsx';

/** What was promised and is due soon or late. */
export function CommitmentsSection({ commitments }: { commitments: readonly Commitment[] | undefined }) {
  const { t } = useTranslation('today');
  if (commitments === undefined) return null;
  return (
    <Section title={t('commitment.title')} count={commitments.length === 0 ? undefined : commitments.length}>
      {commitments.length === 0 ? (
        <Calm>{t('commitment.none')}</Calm>
      ) : (
        <CommitmentLines commitments={commitments} withAccount />
      )}
    </Section>
  );
}

interface LinesProps {
  commitments: readonly Commitment[];
  withAccount?: boolean;
  limit?: number;
}

/** Commitments as quiet lines; what is late says so. */
export function CommitmentLines({ commitments, withAccount = false, limit = 8 }: LinesProps) {
  const { t } = useTranslation(['today', 'records']);
  const now = useNow();
  return (
    <>
      <ul className={styles.lines}>
        {commitments.slice(0, limit).map((commitment) => {
          const isLate = commitment.dueAt < now;
          const Sign = isLate ? IconAlertTriangle : IconFlag;
          return (
            <li key={commitment.id}>
              <Link className={styles.line} to={`/commitments/${commitment.id}`}>
                <Sign className={isLate ? styles.late : styles.sign} size={14} aria-hidden />
                <span className={styles.lineMain}>
                  <span className={styles.lineTitle}>{commitment.what}</span>
                  <span className={styles.lineMeta}>
                    <span>{t(`records:commitment.type.${commitment.type}`)}</span>
                    {withAccount && commitment.account !== null && <AccountName id={commitment.account} />}
                    {!withAccount && commitment.to !== null && <span>{commitment.to}</span>}
                  </span>
                </span>
                <span className={isLate ? `${styles.lineEnd} ${styles.late}` : styles.lineEnd}>
                  <DueWords commitment={commitment} withoutSign />
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      {commitments.length > limit && (
        <Link className={styles.more} to="/commitments">
          {t('today:showAll', { count: commitments.length })}
        </Link>
      )}
    </>
  );
}
