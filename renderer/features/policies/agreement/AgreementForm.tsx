import { Autocomplete, SegmentedControl, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createAgreement, editAgreement } from '../../../../shared/commands/policies.ts';
import type { Policy } from '../../../../shared/records/policy.ts';
import { agreementDataSchema } from '../../../../shared/sla/agreement.ts';
import { Section } from '../../../ui/Section.tsx';
import { SearchSelect } from '../../register/SearchSelect.tsx';
import register from '../../register/register.module.css';
import { useBegunRecord } from '../../register/use-begun-record.ts';
import { priorities } from '../contract/target-grid.ts';
import { PolicyForm } from '../PolicyForm.tsx';
import { useCalendarOptions } from '../use-calendars.ts';
import { usePolicySaving } from '../use-policy-saving.ts';
import {
  agreementDraftOf,
  agreementOfDraft,
  blankAgreement,
  type AgreementDraft,
} from './agreement-draft.ts';
import { usePartyNames } from './use-party-names.ts';

/** Makes an agreement with a team or partner, or changes one. */
export function AgreementForm({ policy }: { policy: Policy | null }) {
  const { t } = useTranslation(['policies', 'records']);
  const begun = useBegunRecord<AgreementDraft>('agreement', policy?.id ?? null, useInitial(policy));
  const { draft, set } = begun;
  const [isTried, setTried] = useState(false);
  const { data, faults } = agreementOfDraft(draft);
  const fault = (field: string, text: string) => (isTried && faults.has(field) ? text : null);
  const parties = usePartyNames(draft.with);
  const calendars = useCalendarOptions();
  const saving = usePolicySaving({
    policy,
    build:
      data === null
        ? null
        : (context) =>
            policy === null
              ? createAgreement(context, draft.name, data)
              : editAgreement(context, policy, { name: draft.name, data }),
    onTried: () => setTried(true),
    begun,
  });
  return (
    <PolicyForm
      title={policy === null ? t('new.agreement') : t('editing', { name: policy.name })}
      policy={policy}
      begun={begun}
      saving={saving}
      maxWidth={560}
    >
      <TextInput
        label={t('records:policy.field.name')}
        value={draft.name}
        maxLength={200}
        error={fault('name', t('fault.name'))}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('agreement.whom')}
        value={draft.with}
        data={(['team', 'partner'] as const).map((value) => ({
          value,
          label: t(`agreement.kind.${value}`),
        }))}
        onChange={(value) => set({ with: value === 'partner' ? 'partner' : 'team' })}
      />
      <Autocomplete
        label={t(`agreement.kind.${draft.with}`)}
        description={t('agreement.partyHint')}
        data={parties}
        value={draft.party}
        maxLength={500}
        error={fault('party', t('fault.party'))}
        onChange={(party) => set({ party })}
      />
      <SearchSelect
        label={t('field.calendar')}
        data={calendars}
        value={draft.calendar}
        error={fault('calendar', t('fault.calendar'))}
        onChange={(calendar) => set({ calendar })}
      />
      <Section title={t('agreement.budgets')}>
        <p className={register.none}>{t('targets.hint')}</p>
        {priorities.map((priority, index) => (
          <TextInput
            key={priority}
            label={t(`records:ticket.priority.${priority}`)}
            maw={220}
            mb={6}
            value={draft.budgets[index] ?? ''}
            error={fault('budgets', t('fault.targets')) ?? fault(`budgets.${index}`, t('fault.budget'))}
            onChange={(event) => set({ budgets: draft.budgets.with(index, event.currentTarget.value) })}
          />
        ))}
      </Section>
    </PolicyForm>
  );
}

function useInitial(policy: Policy | null): AgreementDraft {
  const { i18n } = useTranslation();
  return useMemo(() => {
    if (policy === null) return blankAgreement;
    const { data } = agreementDataSchema.safeParse(policy.data);
    return data === undefined
      ? { ...blankAgreement, name: policy.name }
      : agreementDraftOf(policy.name, data, i18n.language);
  }, [policy, i18n.language]);
}
