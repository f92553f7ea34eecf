import { ActionIcon } from '@mantine/core';
import { IconArrowBarToDown, IconArrowBarToUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { timelineFilters, type TimelineFilter } from './timeline-items.ts';
import classes from './TimelineBar.module.css';

export interface TimelineBarProps {
  filter: TimelineFilter;
  counts: Record<TimelineFilter, number>;
  onFilter: (filter: TimelineFilter) => void;
  onJump: (to: 'first' | 'last') => void;
}

/** What the timeline shows, and the ways to its ends. */
export function TimelineBar({ filter, counts, onFilter, onJump }: TimelineBarProps) {
  const { t } = useTranslation('timeline');
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t('bar')}>
      {timelineFilters.map((word) => (
        <button
          key={word}
          type="button"
          className={classes['filter']}
          aria-pressed={word === filter}
          disabled={word !== 'all' && counts[word] === 0}
          onClick={() => onFilter(word)}
        >
          {t(`filter.${word}`)} <span className={classes['count']}>{counts[word]}</span>
        </button>
      ))}
      <span className={classes['jumps']}>
        <ActionIcon
          size={24}
          aria-label={t('jump.first')}
          title={t('jump.first')}
          onClick={() => onJump('first')}
        >
          <IconArrowBarToUp size={15} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          size={24}
          aria-label={t('jump.last')}
          title={t('jump.last')}
          onClick={() => onJump('last')}
        >
          <IconArrowBarToDown size={15} aria-hidden="true" />
        </ActionIcon>
      </span>
    </div>
  );
}
