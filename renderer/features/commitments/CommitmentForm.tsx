import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { createCommitment } from '../../../shared/commands/commitments.ts';
import { commitmentTypeSchema, type Commitment } from '../../../shared/records/commitment.ts';
import { useAll } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import register from '../register/register.module.css';
import { SearchSelect } from '../register/SearchSelect.tsx';
import { useAct } from '../register/use-act.ts';
import { useAccountOptions, useEnumOptions, usePersonOptions } from '../register/use-options.ts';
import { addDays, hereZone, instantAt, wallClock } from '../visits/zone-time.ts';
import { DueField } from './DueField.tsx';

type Draft = Pick<Commitment, 'type' | 'what' | 'owner' | 'ownerTeam' | 'to' | 'account' | 'ticket'>;

/** The form of a new commitment. Due tomorrow at the end of the day until somebody says otherwise. */
export function CommitmentForm({ initial }: { initial: Draft }) {
  const { t } = useTranslation(['commitments', 'records']);
  const act = useAct();
  const notify = useNotify();
  const navigate = useNavigate();
  const [draft, setDraft] = useState({ ...initial, dueAt: tomorrowEvening() });
  const set = (fields: Partial<typeof draft>) => setDraft((current) => ({ ...current, ...fields }));
  const people = usePersonOptions();
  const accounts = useAccountOptions();
  const types = useEnumOptions('commitment.type', commitmentTypeSchema.options);
  const contacts =
    useAll('accounts')
      .get(draft.account ?? '')
      ?.contacts.map((one) => one.name) ?? [];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    let id = '';
    const isSaved = await act((context) => {
      const changes = createCommitment(context, draft);
      id = changes[0]?.id ?? '';
      return changes;
    });
    if (!isSaved) return;
    notify.done(t('created'));
    void navigate(`/commitments/${id}`);
  };
  const label = (field: string) => t(`records:commitment.field.${field}`);
  return (
    <form className={register.form} onSubmit={(event) => void submit(event)} style={{ maxWidth: 560 }}>
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
      {draft.type === 'step' ? (
        <TextInput
          label={label('ownerTeam')}
          description={t('teamHint')}
          value={draft.ownerTeam ?? ''}
          onChange={(event) => set({ ownerTeam: event.currentTarget.value || null })}
        />
      ) : null}
      <SearchSelect
        label={label('account')}
        data={accounts}
        value={draft.account}
        onChange={(account) => set({ account })}
      />
      <ToField label={label('to')} value={draft.to} names={contacts} onChange={(to) => set({ to })} />
      <div className={register.formActions}>
        <Button type="submit">{t('common:save')}</Button>
        <Button variant="default" component={Link} to="/commitments">
          {t('common:cancel')}
        </Button>
      </div>
    </form>
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
