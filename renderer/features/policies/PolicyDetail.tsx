import { useTranslation } from 'react-i18next';
import { useMay, useRecord } from '../../data/hooks.ts';
import { RecordGate } from '../register/RecordGate.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AgreementForm } from './agreement/AgreementForm.tsx';
import { AgreementSheet } from './agreement/AgreementSheet.tsx';
import { CalendarForm } from './calendar/CalendarForm.tsx';
import { CalendarSheet } from './calendar/CalendarSheet.tsx';
import { ContractForm } from './contract/ContractForm.tsx';
import { ContractSheet } from './contract/ContractSheet.tsx';
import { hasScreen } from './policy-rows.ts';

const sheets = { calendar: CalendarSheet, contract: ContractSheet, agreement: AgreementSheet };
const forms = { calendar: CalendarForm, contract: ContractForm, agreement: AgreementForm };

/** One policy to read; with `?edit=1` in the address its form. */
export function PolicyDetail({ id }: { id: string }) {
  const { t } = useTranslation('policies');
  const policy = useRecord('policies', id);
  const query = useListQuery();
  const may = useMay();
  return (
    <RecordGate record={policy} listPath={`/policies${query.without('edit')}`}>
      {(policy) => {
        if (!hasScreen(policy)) return <EmptyState title={t('noScreen.title')} text={t('noScreen.text')} />;
        const isEdited = query.get('edit') !== '' && may.change('policies', 'data');
        const View = isEdited ? forms[policy.type] : sheets[policy.type];
        return <View policy={policy} />;
      }}
    </RecordGate>
  );
}
