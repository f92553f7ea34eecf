import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './visits.module.css';
import { addDays } from './zone-time.ts';

interface WeekSwitchProps {
  monday: string;
  thisWeek: string;
  onGoTo: (monday: string) => void;
}

/** The week before, the present one, the next. */
export function WeekSwitch({ monday, thisWeek, onGoTo }: WeekSwitchProps) {
  const { t } = useTranslation('visits');
  return (
    <span className={classes.week}>
      <ActionIcon aria-label={t('week.previous')} onClick={() => onGoTo(addDays(monday, -7))}>
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <Button variant="default" disabled={monday === thisWeek} onClick={() => onGoTo(thisWeek)}>
        {t('week.this')}
      </Button>
      <ActionIcon aria-label={t('week.next')} onClick={() => onGoTo(addDays(monday, 7))}>
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </span>
  );
}
