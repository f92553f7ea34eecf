import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BegunForm } from '../register/BegunForm.tsx';
import { SearchSelect } from '../register/SearchSelect.tsx';
import { useAccountOptions, useOpenTicketOptions, usePersonOptions } from '../register/use-options.ts';
import { SpanFields } from './SpanFields.tsx';
import { usePlanVisit, type PlannedVisit } from './use-plan-visit.ts';

/** The form of a new visit. */
export function PlanVisitForm({ initial, from }: { initial: PlannedVisit; from: string | null }) {
  const { t } = useTranslation(['visits', 'records']);
  const { begun, account, timeZone, span, saving } = usePlanVisit(initial, from);
  const { draft, set } = begun;
  const accounts = useAccountOptions();
  const engineers = usePersonOptions();
  const tickets = useOpenTicketOptions(draft.account);
  return (
    <BegunForm
      begun={begun}
      saving={saving}
      label={t('plan.action')}
      disabled={draft.account === null || span === null}
      listPath="/visits"
      maxWidth={640}
    >
      <SearchSelect
        label={t('records:visit.field.account')}
        data={accounts}
        value={draft.account}
        required
        clearable={false}
        onChange={(value) => set({ account: value, site: null, contact: null, tickets: [] })}
      />
      <TextInput
        label={t('records:visit.field.purpose')}
        value={draft.purpose}
        required
        maxLength={500}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
      />
      <SpanFields span={draft.typed} timeZone={timeZone} onChange={(typed) => set({ typed })} />
      <Select
        label={t('records:visit.field.site')}
        data={(account?.sites ?? []).map((one) => ({ value: one.id, label: one.name }))}
        value={draft.site}
        clearable
        disabled={account === undefined}
        onChange={(value) => set({ site: value })}
      />
      <SearchSelect
        label={t('records:visit.field.contact')}
        data={(account?.contacts ?? []).map((one) => ({ value: one.id, label: one.name }))}
        value={draft.contact}
        disabled={account === undefined}
        onChange={(value) => set({ contact: value })}
      />
      <SearchSelect
        label={t('records:visit.field.engineer')}
        data={engineers}
        value={draft.engineer}
        onChange={(value) => set({ engineer: value })}
      />
      <MultiSelect
        label={t('records:visit.field.tickets')}
        data={tickets}
        value={draft.tickets}
        searchable
        selectFirstOptionOnChange
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
    </BegunForm>
  );
}
