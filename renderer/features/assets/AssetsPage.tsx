import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Page } from '../../ui/Page.tsx';
import { SplitView } from '../../ui/SplitView.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { AssetDetail } from './AssetDetail.tsx';
import { AssetList } from './AssetList.tsx';

/** The configuration register: what is installed at which customer. */
export function AssetsPage() {
  const { id } = useParams();
  const { t } = useTranslation('assets');
  const navigate = useNavigate();
  const { suffix } = useListQuery();
  return (
    <Page title={t('title')} layout="flush">
      <SplitView
        id="assets"
        list={<AssetList selectedId={id ?? null} />}
        detail={id === undefined ? null : <AssetDetail key={id} id={id} />}
        onBack={() => void navigate(`/assets${suffix}`)}
        listSize={36}
      />
    </Page>
  );
}
