import { useTranslation } from 'react-i18next';
import type { Commitment } from '../../../shared/records/commitment.ts';
import { AccountName } from '../../ui/AccountName.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { DateTime } from '../../ui/DateTime.tsx';
import classes from './commitments.module.css';
import type { DueGroup } from './due-groups.ts';
import { DueWords } from './DueWords.tsx';
import { StateBadge } from './StateBadge.tsx';

/** One commitment in the list: what, who owes it to whom, by when. */
export function CommitmentRowView({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation(['commitments', 'records']);
  return (
    <div className={classes.row}>
      <span className={classes.rowWhat}>{commitment.what}</span>
      <span className={classes.rowDue}>
        {commitment.state === 'open' ? (
          <DueWords commitment={commitment} />
        ) : (
          <StateBadge state={commitment.state} />
        )}
      </span>
      <span className={classes.rowSub}>
        {t(`records:commitment.type.${commitment.type}`)} ·{' '}
        <PersonName id={commitment.owner} fallback={commitment.ownerTeam} />
        {commitment.to === null ? null : ` → ${commitment.to}`}
        {commitment.account === null ? null : (
          <>
            {' · '}
            <AccountName id={commitment.account} />
          </>
        )}
      </span>
      <span className={classes.rowDate}>
        <DateTime at={commitment.dueAt} />
      </span>
    </div>
  );
}

/** Heading of a group and how many stand in it. */
export function GroupHeading({ group, count }: { group: DueGroup; count: number }) {
  const { t } = useTranslation('commitments');
  return (
    <span className={classes.group} data-group={group}>
      {t(`group.${group}`)} <span className={classes.groupCount}>{count}</span>
    </span>
  );
}
