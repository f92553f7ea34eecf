import { MultiSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { waitingForSchema } from '../../../../shared/records/ticket.ts';
import { Section } from '../../../ui/Section.tsx';
import { SearchSelect } from '../../register/SearchSelect.tsx';
import { useEnumOptions } from '../../register/use-options.ts';
import { useCalendarOptions, useZoneOf } from '../use-calendars.ts';
import type { ContractDraft, ContractFault } from './contract-draft.ts';
import { MoneyFields } from './MoneyFields.tsx';
import { PenaltiesField } from './PenaltiesField.tsx';
import { TargetsField } from './TargetsField.tsx';
import { WarningsField } from './WarningsField.tsx';
import classes from './contract.module.css';

interface ContractFieldsProps {
  /** A new contract has a name; new terms have a date. */
  isNew: boolean;
  draft: ContractDraft;
  faults: ReadonlyMap<string, ContractFault>;
  onChange: (fields: Partial<ContractDraft>) => void;
}

/** What a contract promises, what stops its clock, whom it warns, what it costs. */
export function ContractFields({ isNew, draft, faults, onChange }: ContractFieldsProps) {
  const { t } = useTranslation(['policies', 'records']);
  const zone = useZoneOf(draft.calendar);
  const calendars = useCalendarOptions();
  const waits = useEnumOptions('ticket.waitingFor', waitingForSchema.options);
  return (
    <>
      {isNew ? (
        <TextInput
          label={t('records:policy.field.name')}
          value={draft.name}
          maxLength={200}
          error={faults.has('name') ? t('fault.name') : null}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      ) : (
        <TextInput
          type="date"
          classNames={{ input: classes.date }}
          label={t('from.label')}
          description={t('from.hint', { zone })}
          required
          value={draft.from}
          onChange={(event) => onChange({ from: event.currentTarget.value || draft.from })}
        />
      )}
      <SearchSelect
        label={t('field.calendar')}
        description={calendars.length === 0 ? t('calendar.none') : t('calendar.hint')}
        data={calendars}
        value={draft.calendar}
        error={faults.has('calendar') ? t('fault.calendar') : null}
        onChange={(calendar) => onChange({ calendar })}
      />
      <Section title={t('section.targets')}>
        <TargetsField draft={draft} faults={faults} onChange={onChange} />
      </Section>
      <MultiSelect
        classNames={{ input: classes.tall }}
        label={t('field.pausedBy')}
        description={t('pausedBy.hint')}
        data={waits}
        value={draft.pausedBy}
        onChange={(values) =>
          onChange({ pausedBy: waitingForSchema.options.filter((one) => values.includes(one)) })
        }
      />
      <Section title={t('section.warnings')} count={draft.warnings.length}>
        <WarningsField
          warnings={draft.warnings}
          faults={faults}
          onChange={(warnings) => onChange({ warnings })}
        />
      </Section>
      <Section title={t('section.penalties')} count={draft.penalties.length}>
        <MoneyFields draft={draft} faults={faults} onChange={onChange} />
        <PenaltiesField
          penalties={draft.penalties}
          faults={faults}
          onChange={(penalties) => onChange({ penalties })}
        />
      </Section>
    </>
  );
}
