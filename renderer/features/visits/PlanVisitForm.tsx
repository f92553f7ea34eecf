import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BegunForm } from '../register/BegunForm.tsx';
import { SearchSelect } from '../register/SearchSelect.tsx';
import { useAccountOptions, useOpenTicketOptions } from '../register/use-options.ts';
import { ModeFields } from './ModeFields.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import { SpanFields } from './SpanFields.tsx';
import { useChecklistOptions, useWhoOptions } from './use-plan-options.ts';
import { contactAt, usePlanVisit, type PlannedVisit } from './use-plan-visit.ts';
import classes from './plan.module.css';

/** The form of a new visit, and beside it what is good to know before it is decided. */
export function PlanVisitForm({ initial, from }: { initial: PlannedVisit; from: string | null }) {
  const { t } = useTranslation(['visits', 'records']);
  const { begun, account, site, timeZone, span, partner, saving } = usePlanVisit(initial, from);
  const { draft, set } = begun;
  return (
    <BegunForm
      begun={begun}
      saving={saving}
      label={t('plan.action')}
      disabled={draft.account === null || span === null}
      listPath="/visits"
      maxWidth={1080}
    >
      <div className={classes.planColumns}>
        <div className={classes.planFields}>
          <MatterFields draft={draft} set={set} />
          <ModeFields value={draft} onChange={set} />
          <SpanFields span={draft.typed} timeZone={timeZone} onChange={(typed) => set({ typed })} />
          <Select
            label={t('records:visit.field.site')}
            data={(account?.sites ?? []).map((one) => ({ value: one.id, label: one.name }))}
            value={draft.site}
            clearable
            disabled={account === undefined}
            onChange={(value) => set({ site: value, contact: contactAt(account, value, draft.contact) })}
          />
          <SearchSelect
            label={t('records:visit.field.contact')}
            data={(account?.contacts ?? []).map((one) => ({ value: one.id, label: one.name }))}
            value={draft.contact}
            disabled={account === undefined}
            onChange={(value) => set({ contact: value })}
          />
          <PeopleFields draft={draft} set={set} />
        </div>
        <PlanFacts
          draft={draft}
          account={account}
          site={site}
          span={span}
          partner={partner}
          timeZone={timeZone}
        />
      </div>
    </BegunForm>
  );
}

type FieldsProps = Pick<ReturnType<typeof usePlanVisit>['begun'], 'draft' | 'set'>;

/** Whom it is for and what about. */
function MatterFields({ draft, set }: FieldsProps) {
  const { t } = useTranslation('records');
  const accounts = useAccountOptions();
  const tickets = useOpenTicketOptions(draft.account);
  return (
    <>
      <SearchSelect
        label={t('visit.field.account')}
        data={accounts}
        value={draft.account}
        required
        clearable={false}
        onChange={(value) => set({ account: value, site: null, contact: null, tickets: [] })}
      />
      <TextInput
        label={t('visit.field.purpose')}
        value={draft.purpose}
        required
        maxLength={500}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('visit.field.tickets')}
        data={tickets}
        value={draft.tickets}
        searchable
        selectFirstOptionOnChange
        limit={50}
        disabled={draft.account === null}
        onChange={(value) => set({ tickets: value })}
      />
    </>
  );
}

/** Who does it, by which list, and what they should know. */
function PeopleFields({ draft, set }: FieldsProps) {
  const { t } = useTranslation(['visits', 'records']);
  const who = useWhoOptions();
  const checklists = useChecklistOptions();
  return (
    <>
      <SearchSelect
        label={t('plan.who')}
        data={who}
        value={draft.engineer}
        onChange={(value) => set({ engineer: value })}
      />
      <SearchSelect
        label={t('records:visit.field.checklist')}
        data={checklists}
        value={draft.checklist}
        onChange={(value) => set({ checklist: value })}
      />
      <Textarea
        label={t('records:visit.field.notes')}
        value={draft.notes}
        autosize
        minRows={2}
        onChange={(event) => set({ notes: event.currentTarget.value })}
      />
    </>
  );
}
