import { MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ticketTypeSchema } from '../../../../shared/records/ticket.ts';
import register from '../../register/register.module.css';
import { useEnumOptions } from '../../register/use-options.ts';
import type { ContractDraft, ContractFault } from './contract-draft.ts';
import { TargetGrid } from './TargetGrid.tsx';
import classes from './contract.module.css';

interface TargetsFieldProps {
  draft: ContractDraft;
  faults: ReadonlyMap<string, ContractFault>;
  onChange: (fields: Partial<ContractDraft>) => void;
}

/** What is promised: a grid for all tickets, one for each type that differs, and how its budgets are counted. */
export function TargetsField({ draft, faults, onChange }: TargetsFieldProps) {
  const { t } = useTranslation('policies');
  const types = useEnumOptions('ticket.type', ticketTypeSchema.options);
  const untils = ['closing', 'time'] as const;
  const boundaries = ['end', 'next_opening'] as const;
  return (
    <>
      <p className={register.none}>{t('targets.hint')}</p>
      {faults.has('targets') ? (
        <p className={register.unsaved} role="alert">
          {t('fault.targets')}
        </p>
      ) : null}
      {(['all', ...draft.types] as const).map((block) => (
        <TargetGrid
          key={block}
          block={block}
          cells={draft.cells}
          faults={faults}
          onChange={(cells) => onChange({ cells })}
        />
      ))}
      <div className={classes.choices}>
        <MultiSelect
          classNames={{ input: classes.tall }}
          label={t('targets.types')}
          data={types}
          value={draft.types}
          onChange={(values) =>
            onChange({ types: ticketTypeSchema.options.filter((type) => values.includes(type)) })
          }
        />
        <Select
          label={t('targets.until')}
          data={untils.map((value) => ({ value, label: t(`targets.untilWords.${value}`) }))}
          value={draft.until}
          allowDeselect={false}
          onChange={(value) => onChange({ until: untils.find((one) => one === value) ?? 'closing' })}
        />
        <Select
          label={t('targets.boundary')}
          data={boundaries.map((value) => ({ value, label: t(`targets.boundaryWords.${value}`) }))}
          value={draft.boundary}
          allowDeselect={false}
          onChange={(value) => onChange({ boundary: boundaries.find((one) => one === value) ?? 'end' })}
        />
      </div>
    </>
  );
}
