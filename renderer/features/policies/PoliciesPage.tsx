import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMay } from '../../data/hooks.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { NewPolicy } from './NewPolicy.tsx';
import { NewPolicyMenu } from './NewPolicyMenu.tsx';
import { PolicyDetail } from './PolicyDetail.tsx';
import { PolicyList } from './PolicyList.tsx';
import { policyKinds } from './policy-rows.ts';

/** Calendars, contracts and agreements; `?new=calendar` begins one. Only administrators change them. */
export function PoliciesPage() {
  const { id } = useParams();
  const { t } = useTranslation('policies');
  const query = useListQuery();
  const may = useMay();
  const begun = id === undefined ? policyKinds.find((kind) => kind === query.get('new')) : undefined;
  const opened = id === undefined ? null : <PolicyDetail key={id} id={id} />;
  return (
    <RegisterPage
      screen="policies"
      title={t('title')}
      action={may.create('policies') ? <NewPolicyMenu /> : null}
      list={<PolicyList selectedId={id ?? null} />}
      detail={
        begun === undefined || !may.create('policies') ? opened : <NewPolicy key={begun} kind={begun} />
      }
      ending={['new']}
      listSize={30}
    />
  );
}
