import { ActionIcon } from '@mantine/core';
import { MonthPickerInput } from '@mantine/dates';
import 'dayjs/locale/de';
import 'dayjs/locale/pl';
import 'dayjs/locale/ru';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/now.tsx';
import { monthOf, neighboursOf } from './months.ts';
import classes from './reports.module.css';

/** Which month is told of: one step back or on, or any. */
export function MonthSwitch({ month, onChange }: { month: string; onChange: (month: string) => void }) {
  const { t, i18n } = useTranslation('reports');
  const now = useNow();
  const { before, after } = neighboursOf(month, now);
  return (
    <span className={classes['month']}>
      <ActionIcon aria-label={t('month.before')} onClick={() => onChange(before)}>
        <IconChevronLeft size={16} aria-hidden="true" />
      </ActionIcon>
      <MonthPickerInput
        aria-label={t('month.label')}
        locale={i18n.language}
        valueFormat="MMMM YYYY"
        value={`${month}-01`}
        maxDate={`${monthOf(now)}-01`}
        onChange={(value) => onChange(value === null ? month : value.slice(0, 7))}
        w={170}
      />
      <ActionIcon
        aria-label={t('month.after')}
        disabled={after === null}
        onClick={() => onChange(after ?? month)}
      >
        <IconChevronRight size={16} aria-hidden="true" />
      </ActionIcon>
    </span>
  );
}
