import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { useContractsOf, useStanding } from '../../../data/clocks/use-standing.ts';
import classes from './clock.module.css';
import { TargetButton } from './TargetButton.tsx';

/** All targets of a ticket side by side, each with its time; pressing one tells how that time came about. */
export function TargetStrip({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets');
  const standing = useStanding(ticket);
  const problem = useContractsOf(ticket.account).find((each) => each.problem !== undefined)?.problem;
  // Room is kept while the timeline is read, so that nothing below moves.
  return (
    <div className={classes['strip']}>
      <ul className={classes['targets']} aria-label={t('clock.title')}>
        {standing?.targets.map((clock) => (
          <li key={clock.kind}>
            <TargetButton standing={standing} clock={clock} />
          </li>
        ))}
      </ul>
      {standing?.targets.length === 0 ? <span className={classes['quiet']}>{t('clock.none')}</span> : null}
      {problem === undefined ? null : (
        <span className={classes['problem']}>
          {t('clock.problem', { name: problem.name, problems: problem.problems.join(' ') })}
        </span>
      )}
    </div>
  );
}
