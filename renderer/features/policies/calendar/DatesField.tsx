import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dateKinds, type DateKind, type DateRow } from './calendar-draft.ts';
import type { FormFault, FormFaults } from './calendar-faults.ts';
import { FaultWords } from './FaultWords.tsx';
import classes from './calendar.module.css';

interface DatesFieldProps {
  dates: readonly DateRow[];
  faults: FormFaults;
  onChange: (dates: DateRow[]) => void;
}

/** Dates that differ from their weekday: closed, with other hours, or with a break. */
export function DatesField({ dates, faults, onChange }: DatesFieldProps) {
  const { t } = useTranslation('policies');
  return (
    <>
      {dates.map((row, index) => (
        <DateFields
          // Rows have no identity but their place; a removed one must not leave its focus to another.
          key={`${index}/${dates.length}`}
          row={row}
          faults={faults.get(`dates.${index}`)}
          onChange={(changed) => onChange(dates.with(index, changed))}
          onRemove={() => onChange(dates.toSpliced(index, 1))}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        mt={6}
        leftSection={<IconPlus size={13} aria-hidden />}
        onClick={() =>
          onChange([...dates, { date: '', kind: 'closed', isYearly: false, hours: '', name: '' }])
        }
      >
        {t('dates.add')}
      </Button>
    </>
  );
}

interface DateFieldsProps {
  row: DateRow;
  faults: readonly FormFault[] | undefined;
  onChange: (row: DateRow) => void;
  onRemove: () => void;
}

function DateFields({ row, faults, onChange, onRemove }: DateFieldsProps) {
  const { t } = useTranslation('policies');
  const set = (fields: Partial<DateRow>) => onChange({ ...row, ...fields });
  const setKind = (kind: DateKind) => set({ kind, isYearly: kind === 'closed' && row.isYearly });
  return (
    <fieldset className={classes.dateRow} aria-label={`${row.date} ${row.name}`}>
      <TextInput
        type="date"
        aria-label={t('dates.date')}
        value={row.date}
        error={faults !== undefined}
        onChange={(event) => set({ date: event.currentTarget.value })}
      />
      <Checkbox
        label={t('dates.everyYear')}
        checked={row.isYearly}
        disabled={row.kind !== 'closed'}
        onChange={(event) => set({ isYearly: event.currentTarget.checked })}
      />
      <Select
        aria-label={t('dates.what')}
        data={dateKinds.map((kind) => ({ value: kind, label: t(`dates.kind.${kind}`) }))}
        value={row.kind}
        allowDeselect={false}
        onChange={(kind) => setKind(dateKinds.find((one) => one === kind) ?? 'closed')}
      />
      <TextInput
        aria-label={t('dates.hours')}
        placeholder={row.kind === 'closed' ? '–' : t('dates.hoursExample')}
        value={row.hours}
        disabled={row.kind === 'closed'}
        onChange={(event) => set({ hours: event.currentTarget.value })}
      />
      <TextInput
        aria-label={t('dates.name')}
        placeholder={t('dates.name')}
        value={row.name}
        maxLength={200}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <ActionIcon aria-label={t('dates.remove', { date: row.date })} onClick={onRemove} mt={3}>
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
      {faults === undefined ? null : (
        <p className={classes.fault} role="alert">
          <FaultWords faults={faults} />
        </p>
      )}
    </fieldset>
  );
}
