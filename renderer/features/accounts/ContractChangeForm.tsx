import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setAccountContract } from '../../../shared/commands/account-contracts.ts';
import type { Account } from '../../../shared/records/account.ts';
import { useAll } from '../../data/hooks.ts';
import { useNow } from '../../ui/now.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { WhatChanges } from '../policies/changes/WhatChanges.tsx';
import { FormDialog } from '../register/FormDialog.tsx';
import { SearchSelect } from '../register/SearchSelect.tsx';
import { useAct } from '../register/use-act.ts';
import { instantAt, wallClock } from '../visits/zone-time.ts';
import { contractPeriods } from './contract-periods.ts';

/** Gives an account another contract from a date on; what held before stays as it was. */
export function ContractChangeForm({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation('accounts');
  const act = useAct();
  const notify = useNotify();
  const now = useNow();
  const current = contractPeriods(account, now).find(({ state }) => state === 'now')?.contract ?? null;
  const today = wallClock(now, account.timeZone).day;
  const [contract, setContract] = useState(current);
  const [from, setFrom] = useState(today);
  const options = [...useAll('policies').values()]
    .filter(({ type, active, id }) => type === 'contract' && (active || id === current))
    .map(({ id, name }) => ({ value: id, label: name }));
  const edit = { contract, from: from === '' ? now : instantAt(from, '00:00', account.timeZone) };
  const save = async () => {
    if (!(await act((context) => setAccountContract(context, account, edit)))) return false;
    notify.done(t('contract.changed'));
    onClose();
    return true;
  };
  return (
    <FormDialog
      title={t('contract.changeTitle', { name: account.name })}
      isChanged={contract !== current || from !== today}
      onSave={save}
      onClose={onClose}
    >
      <SearchSelect
        label={t('records:account.field.contract')}
        description={t('contract.noneHint')}
        placeholder={t('contract.none')}
        data={options}
        value={contract}
        onChange={setContract}
      />
      <TextInput
        type="date"
        label={t('contract.fromDate')}
        description={t('contract.fromHint', { zone: account.timeZone })}
        required
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <WhatChanges
        stamp={JSON.stringify(edit)}
        edit={(context) => setAccountContract(context, account, edit)}
      />
    </FormDialog>
  );
}
