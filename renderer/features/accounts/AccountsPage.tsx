import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { AccountDetail } from './AccountDetail.tsx';
import { AccountList } from './AccountList.tsx';

/** Customers: the list, and one of them as its advisor sees it. */
export function AccountsPage() {
  const { id } = useParams();
  const { t } = useTranslation('accounts');
  return (
    <RegisterPage
      screen="accounts"
      title={t('title')}
      list={<AccountList selectedId={id ?? null} />}
      detail={id === undefined ? null : <AccountDetail key={id} id={id} />}
      listSize={32}
    />
  );
}
