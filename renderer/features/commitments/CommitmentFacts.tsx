import { useTranslation } from 'react-i18next';
import { editCommitment } from '../../../shared/commands/commitments.ts';
import { commitmentTypeSchema, type Commitment } from '../../../shared/records/commitment.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { InlineSelect } from '../../ui/InlineSelect.tsx';
import { InlineText } from '../../ui/InlineText.tsx';
import { DateTime } from '../../ui/DateTime.tsx';
import { useAct } from '../register/use-act.ts';
import { useAccountOptions, useEnumOptions, usePersonOptions } from '../register/use-options.ts';
import { DueField } from './DueField.tsx';

/** Who owes it to whom, by when. */
export function CommitmentFacts({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation(['commitments', 'records']);
  const act = useAct();
  const people = usePersonOptions();
  const accounts = useAccountOptions();
  const types = useEnumOptions('commitment.type', commitmentTypeSchema.options);
  const save = (fields: Parameters<typeof editCommitment>[2]) =>
    void act((context) => editCommitment(context, commitment, fields));
  const label = (field: string) => t(`records:commitment.field.${field}`);
  return (
    <>
      <FieldRow label={label('dueAt')}>
        <DueField label={label('dueAt')} value={commitment.dueAt} onChange={(dueAt) => save({ dueAt })} />
      </FieldRow>
      <FieldRow label={label('owner')}>
        <InlineSelect
          label={label('owner')}
          value={commitment.owner}
          options={people}
          clearable
          onSave={(owner) => save({ owner })}
        />
      </FieldRow>
      <FieldRow label={label('ownerTeam')}>
        <InlineText
          label={label('ownerTeam')}
          value={commitment.ownerTeam}
          onSave={(ownerTeam) => save({ ownerTeam })}
        />
      </FieldRow>
      <FieldRow label={label('to')}>
        <InlineText label={label('to')} value={commitment.to} onSave={(to) => save({ to })} />
      </FieldRow>
      <FieldRow label={label('account')}>
        <InlineSelect
          label={label('account')}
          value={commitment.account}
          options={accounts}
          clearable
          onSave={(account) => save({ account })}
        />
      </FieldRow>
      <FieldRow label={label('type')}>
        <InlineSelect
          label={label('type')}
          value={commitment.type}
          options={types}
          onSave={(type) => save({ type: commitmentTypeSchema.parse(type) })}
        />
      </FieldRow>
      <FieldRow label={label('madeAt')}>
        <DateTime at={commitment.madeAt} />
      </FieldRow>
      {commitment.doneAt === null ? null : (
        <FieldRow label={label('doneAt')}>
          <DateTime at={commitment.doneAt} />
        </FieldRow>
      )}
    </>
  );
}
