import { IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAll } from '../../../data/hooks.ts';
import {
  ME,
  NOBODY,
  emptyFilter,
  isOpenRange,
  listFields,
  rangeFields,
  type ListField,
  type TicketFilter,
} from './list-state.ts';
import classes from './FilterChips.module.css';
import { dateFormat } from '../../../ui/intl-formats.ts';

export interface FilterChipsProps {
  filter: TicketFilter;
  onChange: (filter: TicketFilter) => void;
}

/** What narrows the list, in words; each can be taken away. */
export const FilterChips = memo(function FilterChips({ filter, onChange }: FilterChipsProps) {
  const { t, i18n } = useTranslation('tickets');
  const nameOf = useValueNames();
  const chips = [
    ...listFields
      .filter((field) => filter[field].length > 0)
      .map((field) => ({
        field,
        text: filter[field].map((value) => nameOf(field, String(value))).join(', '),
      })),
    ...rangeFields
      .filter((field) => !isOpenRange(filter[field]))
      .map((field) => ({ field, text: rangeText(filter[field], i18n.language) })),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className={classes['chips']} aria-label={t('filter.active')}>
      {chips.map(({ field, text }) => (
        <li key={field} className={classes['chip']}>
          <span className={classes['field']}>{t(`filter.field.${field}`)}</span>
          <span className={classes['text']} title={text}>
            {text}
          </span>
          <button
            type="button"
            aria-label={t('filter.remove', { field: t(`filter.field.${field}`) })}
            onClick={() => onChange({ ...filter, [field]: emptyFilter[field] })}
          >
            <IconX size={12} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
});

function useValueNames(): (field: ListField, value: string) => string {
  const { t } = useTranslation(['tickets', 'records']);
  const accounts = useAll('accounts');
  const people = useAll('people');
  return (field, value) => {
    if (value === NOBODY) return t('filter.none');
    if (field === 'assignee') return value === ME ? t('filter.me') : (people.get(value)?.name ?? value);
    if (field === 'account') return accounts.get(value)?.name ?? value;
    const isEnum = field === 'status' || field === 'priority' || field === 'type' || field === 'channel';
    return isEnum ? t(`records:ticket.${field}.${value}`) : value;
  };
}

function rangeText({ from, to }: { from: string | null; to: string | null }, language: string): string {
  const day = (text: string | null): string => {
    if (text === null) return '';
    const [year = 1970, month = 1, date = 1] = text.split('-').map(Number);
    return dateFormat(language, { dateStyle: 'medium' }).format(new Date(year, month - 1, date));
  };
  return `${day(from)} – ${day(to)}`;
}
