import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { channelSchema, ticketStatusSchema, ticketTypeSchema } from '../../../../shared/records/ticket.ts';
import {
  ME,
  NOBODY,
  emptyFilter,
  rangeFields,
  type ListField,
  type RangeField,
  type TicketFilter,
} from './list-state.ts';
import type { Choice, Facets } from './useFacets.ts';
import classes from './FilterPanel.module.css';

export interface FilterPanelProps {
  filter: TicketFilter;
  facets: Facets;
  onChange: (filter: TicketFilter) => void;
}

/** Longest list of choices drawn at once; more are found by typing. */
const MOST = 100;

/** All fields by which tickets can be filtered. */
export function FilterPanel({ filter, facets, onChange }: FilterPanelProps) {
  const { t } = useTranslation(['tickets', 'records']);
  const words = (field: 'status' | 'type' | 'channel' | 'priority', values: readonly string[]): Choice[] =>
    values.map((value) => ({ value, label: t(`records:ticket.${field}.${value}`) }));
  const nobody: Choice = { value: NOBODY, label: t('filter.none') };
  const fields: [ListField, Choice[]][] = [
    ['status', words('status', ticketStatusSchema.options)],
    ['priority', words('priority', ['1', '2', '3', '4'])],
    ['type', words('type', ticketTypeSchema.options)],
    ['assignee', [{ value: ME, label: t('filter.me') }, nobody, ...facets.assignee]],
    ['account', [nobody, ...facets.account]],
    ['team', [nobody, ...facets.team]],
    ['category', [nobody, ...facets.category]],
    ['channel', words('channel', channelSchema.options)],
    ['tag', facets.tag],
  ];
  return (
    <div className={classes['panel']}>
      <div className={classes['grid']}>
        {fields.map(([field, choices]) => (
          <MultiSelect
            key={field}
            label={t(`filter.field.${field}`)}
            data={choices}
            value={filter[field].map(String)}
            onChange={(values) =>
              onChange({ ...filter, [field]: field === 'priority' ? values.map(Number) : values })
            }
            classNames={{ inputField: classes['inner'] ?? '' }}
            openOnFocus={false}
            searchable
            clearable
            limit={MOST}
            comboboxProps={{ withinPortal: false }}
            clearButtonProps={{ 'aria-label': t('filter.clearField', { field: t(`filter.field.${field}`) }) }}
            nothingFoundMessage={t('filter.nothingFound')}
          />
        ))}
        {rangeFields.map((field) => (
          <RangeInput key={field} field={field} filter={filter} onChange={onChange} />
        ))}
      </div>
      <div className={classes['footer']}>
        <Button variant="subtle" color="gray" onClick={() => onChange(emptyFilter)}>
          {t('filter.clear')}
        </Button>
      </div>
    </div>
  );
}

function RangeInput({ field, filter, onChange }: { field: RangeField } & Omit<FilterPanelProps, 'facets'>) {
  const { t } = useTranslation('tickets');
  const range = filter[field];
  const set = (end: 'from' | 'to', day: string): void =>
    onChange({ ...filter, [field]: { ...range, [end]: day === '' ? null : day } });
  return (
    <div className={classes['range']}>
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          label={t(`filter.range.${field}.${end}`)}
          value={range[end] ?? ''}
          onChange={(event) => set(end, event.currentTarget.value)}
        />
      ))}
    </div>
  );
}
