import { useTranslation } from 'react-i18next';
import type { Priority } from '../../shared/records/ticket.ts';
import classes from './marks.module.css';

export interface PriorityMarkProps {
  priority: Priority;
  /** Show the word beside the bars; otherwise it is in the tooltip and for screen readers. */
  withLabel?: boolean;
}

/** Priority as four bars, like reception: four full bars are critical. */
export function PriorityMark({ priority, withLabel = false }: PriorityMarkProps) {
  const { t } = useTranslation('records');
  const label = t(`ticket.priority.${priority}`);
  const filled = 5 - priority;
  return (
    <span className={classes['priority']} title={withLabel ? undefined : label}>
      <span className={classes['bars']} aria-hidden="true" data-severe={priority <= 2 ? '' : undefined}>
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} data-on={bar <= filled ? '' : undefined} />
        ))}
      </span>
      <span className={withLabel ? undefined : 'ff-visually-hidden'}>{label}</span>
    </span>
  );
}
