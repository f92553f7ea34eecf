import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAll } from '../../data/hooks.ts';

const ALL = 'all';

interface AccountFieldProps {
  /** `''` for all. */
  account: string;
  onChange: (account: string | null) => void;
}

/** Of which account the report tells. */
export function AccountField({ account, onChange }: AccountFieldProps) {
  const { t, i18n } = useTranslation('reports');
  const accounts = useAll('accounts');
  const options = useMemo(
    () =>
      [...accounts.values()]
        .map(({ id, name }) => ({ value: id, label: name }))
        .sort((a, b) => a.label.localeCompare(b.label, i18n.language)),
    [accounts, i18n.language],
  );
  return (
    <Select
      aria-label={t('account')}
      data={[{ value: ALL, label: t('allAccounts') }, ...options]}
      value={account === '' ? ALL : account}
      onChange={(next) => onChange(next === ALL ? null : next)}
      allowDeselect={false}
      searchable
      nothingFoundMessage={t('noAccount')}
      w={280}
    />
  );
}
