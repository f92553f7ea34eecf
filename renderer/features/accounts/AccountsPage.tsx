import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Page } from '../../ui/Page.tsx';
import { SplitView } from '../../ui/SplitView.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { AccountDetail } from './AccountDetail.tsx';
import { AccountList } from './AccountList.tsx';

/** Customers: the list, and one of them as its advisor sees it. */
export function AccountsPage() {
  const { id } = useParams();
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  const { suffix } = useListQuery();
  return (
    <Page title={t('title')} layout="flush">
      <SplitView
        id="accounts"
        list={<AccountList selectedId={id ?? null} />}
        detail={id === undefined ? null : <AccountDetail key={id} id={id} />}
        onBack={() => void navigate(`/accounts${suffix}`)}
        listSize={32}
      />
    </Page>
  );
}
