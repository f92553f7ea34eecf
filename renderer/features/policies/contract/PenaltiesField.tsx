import { ActionIcon, Button, MultiSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { targetKindSchema } from '../../../../shared/sla/contract.ts';
import { blankPenalty, type ContractFault, type PenaltyDraft } from './contract-draft.ts';
import { priorities } from './target-grid.ts';
import classes from './contract.module.css';

interface PenaltiesFieldProps {
  penalties: readonly PenaltyDraft[];
  faults: ReadonlyMap<string, ContractFault>;
  onChange: (penalties: PenaltyDraft[]) => void;
}

/** What a broken target costs. */
export function PenaltiesField({ penalties, faults, onChange }: PenaltiesFieldProps) {
  const { t } = useTranslation('policies');
  return (
    <>
      {penalties.map((penalty, index) => (
        <PenaltyFields
          key={`${index}/${penalties.length}`}
          number={index + 1}
          penalty={penalty}
          isFaulty={faults.has(`penalties.${index}`)}
          onChange={(changed) => onChange(penalties.with(index, changed))}
          onRemove={() => onChange(penalties.toSpliced(index, 1))}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        mt={6}
        leftSection={<IconPlus size={13} aria-hidden />}
        onClick={() => onChange([...penalties, blankPenalty])}
      >
        {t('penalties.add')}
      </Button>
    </>
  );
}

interface PenaltyFieldsProps {
  number: number;
  penalty: PenaltyDraft;
  isFaulty: boolean;
  onChange: (penalty: PenaltyDraft) => void;
  onRemove: () => void;
}

const sums = ['perBreach', 'perHourLate', 'percentOfFee', 'cap'] as const;

function PenaltyFields({ number, penalty, isFaulty, onChange, onRemove }: PenaltyFieldsProps) {
  const { t } = useTranslation(['policies', 'records']);
  const set = (fields: Partial<PenaltyDraft>) => onChange({ ...penalty, ...fields });
  return (
    <fieldset className={classes.penalty} aria-label={t('penalties.one', { number })}>
      <MultiSelect
        classNames={{ input: classes.tall }}
        label={t('penalties.kinds')}
        placeholder={penalty.kinds.length === 0 ? t('everyKind') : ''}
        data={targetKindSchema.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={penalty.kinds}
        onChange={(values) =>
          set({ kinds: targetKindSchema.options.filter((kind) => values.includes(kind)) })
        }
      />
      <MultiSelect
        classNames={{ input: classes.tall }}
        label={t('penalties.priorities')}
        placeholder={penalty.priorities.length === 0 ? t('everyPriority') : ''}
        data={priorities.map((value) => ({
          value: String(value),
          label: t(`records:ticket.priority.${value}`),
        }))}
        value={penalty.priorities.map(String)}
        onChange={(values) => set({ priorities: priorities.filter((one) => values.includes(String(one))) })}
      />
      {sums.map((field) => (
        <TextInput
          key={field}
          label={t(`penalties.${field}`)}
          value={penalty[field]}
          error={isFaulty}
          onChange={(event) => set({ [field]: event.currentTarget.value })}
        />
      ))}
      <ActionIcon aria-label={t('penalties.remove', { number })} onClick={onRemove}>
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
      {isFaulty ? (
        <p className={classes.fault} role="alert">
          {t('fault.penalty')}
        </p>
      ) : null}
    </fieldset>
  );
}
