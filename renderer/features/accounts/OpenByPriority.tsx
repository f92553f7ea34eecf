import { useTranslation } from 'react-i18next';
import type { Priority } from '../../../shared/records/ticket.ts';
import { PriorityMark } from '../../ui/PriorityMark.tsx';
import type { OpenTickets } from './account-figures.ts';
import classes from './accounts.module.css';

const priorities: readonly Priority[] = [1, 2, 3, 4];

/** Open tickets as a mark and a number per priority; priorities without any stay empty so that columns line up. */
export function OpenByPriority({ open }: { open: OpenTickets }) {
  const { t } = useTranslation('accounts');
  if (open.total === 0) return <span className={classes.openNone}>{t('noOpen')}</span>;
  return (
    <span className={classes.open}>
      <span className="ff-visually-hidden">{t('openTickets', { count: open.total })}: </span>
      {priorities.map((priority) => (
        <span key={priority} className={classes.openOne}>
          {open.byPriority[priority] === 0 ? null : (
            <>
              <PriorityMark priority={priority} />
              {open.byPriority[priority]}
            </>
          )}
        </span>
      ))}
    </span>
  );
}
