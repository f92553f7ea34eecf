import { Autocomplete, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { createCommitment } from '../../../shared/commands/commitments.ts';
import { commitmentTypeSchema, type Commitment } from '../../../shared/records/commitment.ts';
import { useAll } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { BegunForm } from '../register/BegunForm.tsx';
import { SearchSelect } from '../register/SearchSelect.tsx';
import { useAct } from '../register/use-act.ts';
import { useBegunRecord } from '../register/use-begun-record.ts';
import { useAccountOptions, useEnumOptions, usePersonOptions } from '../register/use-options.ts';
import { addDays, hereZone, instantAt, wallClock } from '../visits/zone-time.ts';
import { DueField } from './DueField.tsx';
import { StepOwner } from './StepOwner.tsx';

type Draft = Pick<Commitment, 'type' | 'what' | 'owner' | 'ownerTeam' | 'to' | 'account' | 'ticket'>;

/** The form of a new commitment. Due tomorrow at the end of the day until somebody says otherwise. */
export function CommitmentForm({ initial, from }: { initial: Draft; from: string | null }) {
  const { t } = useTranslation(['commitments', 'records']);
  const act = useAct();
  const notify = useNotify();
  const navigate = useNavigate();
  const [beginning] = useState(() => ({ ...initial, dueAt: tomorrowEvening() }));
  const begun = useBegunRecord('new-commitment', from, beginning);
  const { draft, set } = begun;
  const people = usePersonOptions();
  const accounts = useAccountOptions();
  const types = useEnumOptions('commitment.type', commitmentTypeSchema.options);
  const contacts =
    useAll('accounts')
      .get(draft.account ?? '')
      ?.contacts.map((one) => one.name) ?? [];
  const saving = useSubmit(async () => {
    let id = '';
    const isSaved = await act((context) => {
      const changes = createCommitment(context, draft);
      id = changes[0]?.id ?? '';
      return changes;
    }, begun.sending());
    if (!isSaved) return false;
    await begun.clear();
    notify.done(t('created'));
    await navigate(`/commitments/${id}`, { replace: true });
    return true;
  });
  const label = (field: string) => t(`records:commitment.field.${field}`);
  return (
    <BegunForm begun={begun} saving={saving} label={t('common:save')} listPath="/commitments" maxWidth={560}>
      <Select
        label={label('type')}
        data={types}
        value={draft.type}
        allowDeselect={false}
        description={t(`typeHint.${draft.type}`)}
        onChange={(value) => set({ type: commitmentTypeSchema.parse(value) })}
      />
      <TextInput
        label={label('what')}
        value={draft.what}
        required
        maxLength={500}
        onChange={(event) => set({ what: event.currentTarget.value })}
      />
      <DueField label={label('dueAt')} value={draft.dueAt} isLabelled onChange={(dueAt) => set({ dueAt })} />
      <SearchSelect
        label={label('owner')}
        data={people}
        value={draft.owner}
        onChange={(owner) => set({ owner })}
      />
      {draft.type === 'step' ? <StepOwner step={draft} usualDueAt={beginning.dueAt} onChange={set} /> : null}
      <SearchSelect
        label={label('account')}
        data={accounts}
        value={draft.account}
        onChange={(account) => set({ account })}
      />
      <ToField label={label('to')} value={draft.to} names={contacts} onChange={(to) => set({ to })} />
    </BegunForm>
  );
}

interface ToFieldProps {
  label: string;
  value: string | null;
  /** Names of contacts to choose from; anything else can be typed. */
  names: readonly string[];
  onChange: (value: string | null) => void;
}

function ToField({ label, value, names, onChange }: ToFieldProps) {
  return (
    <Autocomplete
      label={label}
      value={value ?? ''}
      data={[...new Set(names)]}
      limit={50}
      maxLength={500}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  );
}

function tomorrowEvening(): number {
  const here = hereZone();
  return instantAt(addDays(wallClock(Date.now(), here).day, 1), '17:00', here);
}
