import { Button, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import register from '../register/register.module.css';
import { SearchSelect } from '../register/SearchSelect.tsx';
import { useAccountOptions, useOpenTicketOptions, usePersonOptions } from '../register/use-options.ts';
import { SpanFields } from './SpanFields.tsx';
import { usePlanVisit, type PlannedVisit } from './use-plan-visit.ts';

/** The form of a new visit. */
export function PlanVisitForm({ initial }: { initial: PlannedVisit }) {
  const { t } = useTranslation(['visits', 'records']);
  const { draft, set, typed, setTyped, account, timeZone, span, submit } = usePlanVisit(initial);
  const accounts = useAccountOptions();
  const engineers = usePersonOptions();
  const tickets = useOpenTicketOptions(draft.account);
  return (
    <form className={register.form} onSubmit={(event) => void submit(event)} style={{ maxWidth: 640 }}>
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
      <SpanFields span={typed} timeZone={timeZone} onChange={setTyped} />
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
