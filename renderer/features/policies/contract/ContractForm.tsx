import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addContractVersion, createContract } from '../../../../shared/commands/policies.ts';
import type { Policy } from '../../../../shared/records/policy.ts';
import { readVersions } from '../../../../shared/sla/read-policy.ts';
import { useBegunRecord } from '../../register/use-begun-record.ts';
import { addDays, hereZone, instantAt, wallClock } from '../../visits/zone-time.ts';
import { WhatChanges } from '../changes/WhatChanges.tsx';
import { PolicyForm } from '../PolicyForm.tsx';
import { useZoneOf } from '../use-calendars.ts';
import { usePolicySaving } from '../use-policy-saving.ts';
import { ContractFields } from './ContractFields.tsx';
import {
  blankContract,
  contractDraftOf,
  versionOfDraft,
  type ContractDraft,
  type ContractFault,
} from './contract-draft.ts';

/** Makes a contract, or gives one new terms from a date on; what was promised before stays as it was. */
export function ContractForm({ policy }: { policy: Policy | null }) {
  const { t, i18n } = useTranslation(['policies', 'records']);
  const begun = useBegunRecord<ContractDraft>('contract', policy?.id ?? null, useInitial(policy));
  const { draft, set } = begun;
  const [isTried, setTried] = useState(false);
  const zone = useZoneOf(draft.calendar);
  const from = draft.from === '' ? null : instantAt(draft.from, '00:00', zone);
  const { version, faults } = useMemo(
    () => versionOfDraft(draft, from, i18n.language),
    [draft, from, i18n.language],
  );
  const shown = useMemo(() => (isTried ? faults : new Map<string, ContractFault>()), [faults, isTried]);
  const saving = usePolicySaving({
    policy,
    build:
      version === null
        ? null
        : (context) =>
            policy === null
              ? createContract(context, draft.name, version)
              : addContractVersion(context, policy, version),
    onTried: () => setTried(true),
    begun,
  });
  return (
    <PolicyForm
      title={policy === null ? t('new.contract') : t('newTerms', { name: policy.name })}
      policy={policy}
      begun={begun}
      saving={saving}
      maxWidth={960}
    >
      <ContractFields isNew={policy === null} draft={draft} faults={shown} onChange={set} />
      {policy === null || version === null ? null : (
        <WhatChanges
          stamp={JSON.stringify(draft)}
          edit={(context) => addContractVersion(context, policy, version)}
        />
      )}
    </PolicyForm>
  );
}

/** New terms begin with the latest ones, from tomorrow on. */
function useInitial(policy: Policy | null): ContractDraft {
  const { i18n } = useTranslation();
  const [now] = useState(() => Date.now());
  return useMemo(() => {
    const latest = policy === null ? undefined : readVersions(policy).value?.at(-1)?.version;
    const name = policy?.name ?? '';
    const draft =
      latest === undefined ? blankContract(i18n.language) : contractDraftOf(name, latest, i18n.language);
    const tomorrow = addDays(wallClock(now, hereZone()).day, 1);
    return { ...draft, name, from: latest === undefined ? '' : tomorrow };
  }, [policy, i18n.language, now]);
}
