import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../shared/records/entry.ts';
import { ChangeRun } from './ChangeRun.tsx';
import { ProposalEntry } from './ProposalEntry.tsx';
import { TimelineEntry } from './TimelineEntry.tsx';
import { openOfDeed, type TimelineItem } from './timeline-items.ts';
import classes from './Timeline.module.css';
import { dateFormat } from '../../ui/intl-formats.ts';

export interface TimelineListProps {
  items: readonly TimelineItem[];
  decisions: ReadonlyMap<string, 'applied' | 'dismissed'>;
  /** Entries of the work log that count no more. */
  struck: ReadonlyMap<string, 'corrected' | 'withdrawn'>;
  description: string | undefined;
  onDecide: ((entries: readonly Entry[], decision: 'applied' | 'dismissed') => void) | undefined;
}

/** Laid-out items of a timeline. */
export function TimelineList({ items, decisions, struck, description, onDecide }: TimelineListProps) {
  return (
    <ol className={classes['list']}>
      {items.map((item) => (
        <li key={item.id} data-new-mark={item.type === 'new' ? '' : undefined}>
          {item.type === 'day' ? <DayHeading at={item.at} /> : null}
          {item.type === 'new' ? <NewMark count={item.count} /> : null}
          {item.type === 'changes' ? <ChangeRun entries={item.entries} /> : null}
          {item.type === 'entry' && item.entry.type === 'proposal' ? (
            <ProposalEntry
              entry={item.entry}
              together={openOfDeed(entriesOf(items), decisions, item.entry)}
              decision={decisions.get(item.entry.id)}
              {...(onDecide === undefined ? {} : { onDecide })}
            />
          ) : null}
          {item.type === 'entry' && item.entry.type !== 'proposal' ? (
            <TimelineEntry entry={item.entry} description={description} fate={struck.get(item.entry.id)} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function entriesOf(items: readonly TimelineItem[]): Entry[] {
  return items.flatMap((item) => (item.type === 'entry' ? [item.entry] : []));
}

function DayHeading({ at }: { at: number }) {
  const { i18n } = useTranslation();
  const format = dateFormat(i18n.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return <h3 className={classes['day']}>{format.format(at)}</h3>;
}

function NewMark({ count }: { count: number }) {
  const { t } = useTranslation('timeline');
  return (
    <p className={classes['new']}>
      <span>{t('newSince', { count })}</span>
    </p>
  );
}
