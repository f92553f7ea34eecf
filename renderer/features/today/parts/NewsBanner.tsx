import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Role } from '../../../../shared/records/person.ts';
import { useAll, useHeaders, usePerson } from '../../../data/hooks.ts';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { concernOf, newsSince, type News } from '../select/since.ts';
import styles from '../today.module.css';
import { useAbsence } from '../use-absence.ts';

/** What happened since this person was last here, in numbers that lead to lists. Absent when nothing did. */
export function NewsBanner({ role }: { role: Role }) {
  const { t } = useTranslation('today');
  const person = usePerson();
  const { rows, complete } = useHeaders('tickets');
  const absence = useAbsence();
  const accounts = useAll('accounts');
  const news = useMemo(
    () => newsSince(rows, person.id, absence, concernOf(role, person, accounts)),
    [rows, person, absence, role, accounts],
  );
  const parts = (['mine', 'opened', 'resolved'] as const).filter((part) => news[part] > 0);
  if (!complete || parts.length === 0) return null;
  return (
    <p className={styles.news}>
      <span>
        {t('news.since')} <RelativeTime at={absence.since} />:
      </span>
      {parts.map((part) => (
        <Link key={part} to={listOf[part]}>
          {t(`news.${part}`, { count: news[part] })}
        </Link>
      ))}
    </p>
  );
}

const listOf: Record<keyof News, string> = {
  mine: '/tickets?sort=activity',
  opened: '/tickets?view=recent&sort=opened',
  resolved: '/tickets?view=recent&status=resolved&status=closed&sort=activity',
};
