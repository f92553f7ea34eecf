import { ActionIcon, Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { targetKindSchema, warnedSchema } from '../../../../shared/sla/contract.ts';
import { blankWarning, type ContractFault, type WarningDraft } from './contract-draft.ts';
import classes from './contract.module.css';

interface WarningsFieldProps {
  warnings: readonly WarningDraft[];
  faults: ReadonlyMap<string, ContractFault>;
  onChange: (warnings: WarningDraft[]) => void;
}

const measures = ['percent', 'business', 'wall'] as const;

/** Who is warned of what, and when. */
export function WarningsField({ warnings, faults, onChange }: WarningsFieldProps) {
  const { t } = useTranslation('policies');
  return (
    <>
      {warnings.map((warning, index) => (
        <WarningFields
          key={`${index}/${warnings.length}`}
          number={index + 1}
          warning={warning}
          isFaulty={faults.has(`warnings.${index}`)}
          onChange={(changed) => onChange(warnings.with(index, changed))}
          onRemove={() => onChange(warnings.toSpliced(index, 1))}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        mt={6}
        leftSection={<IconPlus size={13} aria-hidden />}
        onClick={() => onChange([...warnings, blankWarning])}
      >
        {t('warnings.add')}
      </Button>
    </>
  );
}

interface WarningFieldsProps {
  number: number;
  warning: WarningDraft;
  isFaulty: boolean;
  onChange: (warning: WarningDraft) => void;
  onRemove: () => void;
}

function WarningFields({ number, warning, isFaulty, onChange, onRemove }: WarningFieldsProps) {
  const { t } = useTranslation('policies');
  const set = (fields: Partial<WarningDraft>) => onChange({ ...warning, ...fields });
  return (
    <fieldset className={classes.warning} aria-label={t('warnings.one', { number })}>
      <TextInput
        label={t('warnings.amount')}
        value={warning.amount}
        error={isFaulty}
        onChange={(event) => set({ amount: event.currentTarget.value })}
      />
      <Select
        label={t('warnings.measure')}
        data={measures.map((value) => ({ value, label: t(`warnings.measureWords.${value}`) }))}
        value={warning.measure}
        allowDeselect={false}
        onChange={(value) => set({ measure: measures.find((one) => one === value) ?? 'percent' })}
      />
      <MultiSelect
        classNames={{ input: classes.tall }}
        label={t('warnings.kinds')}
        placeholder={warning.kinds.length === 0 ? t('everyKind') : ''}
        data={targetKindSchema.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={warning.kinds}
        onChange={(values) =>
          set({ kinds: targetKindSchema.options.filter((kind) => values.includes(kind)) })
        }
      />
      <MultiSelect
        classNames={{ input: classes.tall }}
        label={t('warnings.to')}
        data={warnedSchema.options.map((value) => ({ value, label: t(`warnings.toWords.${value}`) }))}
        value={warning.to}
        onChange={(values) => set({ to: warnedSchema.options.filter((one) => values.includes(one)) })}
      />
      <ActionIcon aria-label={t('warnings.remove', { number })} onClick={onRemove}>
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
      {isFaulty ? (
        <p className={classes.fault} role="alert">
          {t('fault.warning')}
        </p>
      ) : null}
    </fieldset>
  );
}
