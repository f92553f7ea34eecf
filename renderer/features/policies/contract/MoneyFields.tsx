import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContractDraft, ContractFault } from './contract-draft.ts';
import classes from './contract.module.css';

interface MoneyFieldsProps {
  draft: ContractDraft;
  faults: ReadonlyMap<string, ContractFault>;
  onChange: (fields: Partial<ContractDraft>) => void;
}

/** The monthly fee, its currency, and what all penalties of a month may come to. */
export function MoneyFields({ draft, faults, onChange }: MoneyFieldsProps) {
  const { t } = useTranslation('policies');
  const fault = (field: string) => (faults.has(field) ? t(`fault.${faults.get(field) ?? 'money'}`) : null);
  return (
    <div className={classes.choices}>
      <TextInput
        label={t('field.monthlyFee')}
        value={draft.monthlyFee}
        error={fault('monthlyFee')}
        onChange={(event) => onChange({ monthlyFee: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.currency')}
        value={draft.currency}
        maxLength={3}
        error={fault('currency')}
        onChange={(event) => onChange({ currency: event.currentTarget.value.toUpperCase() })}
      />
      <TextInput
        label={t('field.monthlyCap')}
        value={draft.monthlyCap}
        error={fault('monthlyCap')}
        onChange={(event) => onChange({ monthlyCap: event.currentTarget.value })}
      />
    </div>
  );
}
