import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Commitment } from '../../../shared/records/commitment.ts';
import { formatDistance } from '../../ui/format.ts';
import { useNow } from '../../ui/now.tsx';
import classes from './commitments.module.css';
import { lateness } from './due-groups.ts';

interface DueWordsProps {
  commitment: Pick<Commitment, 'state' | 'dueAt' | 'doneAt'>;
  /** Where a sign stands beside the row already. */
  withoutSign?: boolean;
}

/** "3 d late", "in 4 h": the same words wherever an open commitment is shown. */
export function DueWords({ commitment, withoutSign = false }: DueWordsProps) {
  const { t, i18n } = useTranslation('commitments');
  const now = useNow();
  const late = lateness(commitment, now);
  if (late > 0) {
    return (
      <span className={classes.late}>
        {withoutSign ? null : <IconAlertTriangle size={13} aria-hidden />}
        {t('lateBy', { distance: formatDistance(late, i18n.language) })}
      </span>
    );
  }
  return <span>{t('dueIn', { distance: formatDistance(commitment.dueAt - now, i18n.language) })}</span>;
}
