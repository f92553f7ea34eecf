import { Button, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { planVisit } from '../../../shared/commands/visits.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useAll } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import register from '../register/register.module.css';
import { useAct } from '../register/use-act.ts';
import { useAccountOptions, useOpenTicketOptions, usePersonOptions } from '../register/use-options.ts';
import { SpanFields } from './SpanFields.tsx';
import { spanOf, type TypedSpan } from './visit-span.ts';
import { addDays, safeZone, wallClock } from './zone-time.ts';

type Draft = Pick<Visit, 'purpose' | 'site' | 'contact' | 'engineer' | 'tickets'> & {
  account: string | null;
};

/** The form of a new visit. */
export function PlanVisitForm({ initial }: { initial: Draft }) {
  const { t } = useTranslation(['visits', 'records']);
  const act = useAct();
  const notify = useNotify();
  const navigate = useNavigate();
  const [draft, setDraft] = useState({ ...initial, notes: '' });
  const [typed, setTyped] = useState<TypedSpan>(tomorrowMorning);
  const set = (fields: Partial<typeof draft>) => setDraft((current) => ({ ...current, ...fields }));
  const account = useAll('accounts').get(draft.account ?? '');
  const site = account?.sites.find((one) => one.id === draft.site);
  const timeZone = safeZone(site?.timeZone ?? account?.timeZone ?? 'Europe/Warsaw');
  const span = spanOf(typed, timeZone);
  const accounts = useAccountOptions();
  const engineers = usePersonOptions();
  const tickets = useOpenTicketOptions(draft.account);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { account } = draft;
    if (account === null || span === null) return;
    let id = '';
    const isSaved = await act((context) => {
      const changes = planVisit(context, { ...draft, account, ...span, timeZone });
      id = changes[0]?.id ?? '';
      return changes;
    });
    if (!isSaved) return;
    notify.done(t('plan.done'));
    void navigate(`/visits/${id}?week=${typed.day}`);
  };
  return (
    <form className={register.form} onSubmit={(event) => void submit(event)} style={{ maxWidth: 640 }}>
      <Select
        label={t('records:visit.field.account')}
        data={accounts}
        value={draft.account}
        searchable
        required
        onChange={(value) => set({ account: value, site: null, contact: null, tickets: [] })}
      />
      <TextInput
        label={t('records:visit.field.purpose')}
        value={draft.purpose}
        required
        maxLength={500}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
      />
      <SpanFields span={typed} timeZone={timeZone} onChange={setTyped} />
      <Select
        label={t('records:visit.field.site')}
        data={(account?.sites ?? []).map((one) => ({ value: one.id, label: one.name }))}
        value={draft.site}
        clearable
        disabled={account === undefined}
        onChange={(value) => set({ site: value })}
      />
      <Select
        label={t('records:visit.field.contact')}
        data={(account?.contacts ?? []).map((one) => ({ value: one.id, label: one.name }))}
        value={draft.contact}
        clearable
        searchable
        limit={100}
        disabled={account === undefined}
        onChange={(value) => set({ contact: value })}
      />
      <Select
        label={t('records:visit.field.engineer')}
        data={engineers}
        value={draft.engineer}
        clearable
        searchable
        limit={100}
        onChange={(value) => set({ engineer: value })}
      />
      <MultiSelect
        label={t('records:visit.field.tickets')}
        data={tickets}
        value={draft.tickets}
        searchable
        limit={50}
        disabled={account === undefined}
        onChange={(value) => set({ tickets: value })}
      />
      <Textarea
        label={t('records:visit.field.notes')}
        value={draft.notes}
        autosize
        minRows={2}
        onChange={(event) => set({ notes: event.currentTarget.value })}
      />
      <div className={register.formActions}>
        <Button type="submit" disabled={draft.account === null || span === null}>
          {t('plan.action')}
        </Button>
        <Button variant="default" component={Link} to="/visits">
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

function tomorrowMorning(): TypedSpan {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { day: addDays(wallClock(Date.now(), here).day, 1), from: '09:00', to: '11:00' };
}
