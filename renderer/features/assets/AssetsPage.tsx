import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { AssetDetail } from './AssetDetail.tsx';
import { AssetList } from './AssetList.tsx';

/** The configuration register: what is installed at which customer. */
export function AssetsPage() {
  const { id } = useParams();
  const { t } = useTranslation('assets');
  return (
    <RegisterPage
      screen="assets"
      title={t('title')}
      list={<AssetList selectedId={id ?? null} />}
      detail={id === undefined ? null : <AssetDetail key={id} id={id} />}
      listSize={36}
    />
  );
}
