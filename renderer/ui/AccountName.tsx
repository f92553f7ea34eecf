import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAll } from '../data/hooks.ts';
import classes from './names.module.css';

export interface AccountNameProps {
  id: string | null | undefined;
  /** Lead to the account's page. Not inside a row of a list, which opens something itself. */
  asLink?: boolean;
}

/** Name of a customer, from memory. */
export function AccountName({ id, asLink = false }: AccountNameProps) {
  const { t } = useTranslation('common');
  const accounts = useAll('accounts');
  if (!id) return <span className={classes['nobody']}>{t('names.noAccount')}</span>;
  const account = accounts.get(id);
  if (account === undefined) return <span className={classes['nobody']}>{t('names.unknownAccount')}</span>;
  if (asLink) return <Link to={`/accounts/${id}`}>{account.name}</Link>;
  return <span>{account.name}</span>;
}
