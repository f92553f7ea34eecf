import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ShownDay } from './use-day.ts';
import { localDay } from './work-form.ts';
import classes from './day-sheet.module.css';

interface DaySwitchProps {
  shown: ShownDay;
  onGoTo: (day: string) => void;
}

/** The day before, today, the next one; nothing is written down of days to come. */
export function DaySwitch({ shown, onGoTo }: DaySwitchProps) {
  const { t } = useTranslation('work');
  return (
    <span className={classes['days']}>
      <ActionIcon size={28} aria-label={t('sheet.before')} onClick={() => onGoTo(shown.before)}>
        <IconChevronLeft size={16} aria-hidden="true" />
      </ActionIcon>
      <Button variant="default" size="xs" onClick={() => onGoTo(shown.today)}>
        {t('sheet.today')}
      </Button>
      <ActionIcon
        size={28}
        aria-label={t('sheet.after')}
        disabled={shown.day >= shown.today}
        onClick={() => onGoTo(localDay(shown.until))}
      >
        <IconChevronRight size={16} aria-hidden="true" />
      </ActionIcon>
    </span>
  );
}
