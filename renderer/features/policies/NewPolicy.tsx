import type { PolicyKind } from './policy-rows.ts';
import { AgreementForm } from './agreement/AgreementForm.tsx';
import { CalendarForm } from './calendar/CalendarForm.tsx';
import { ContractForm } from './contract/ContractForm.tsx';

const forms = { calendar: CalendarForm, contract: ContractForm, agreement: AgreementForm };

/** The form of a policy that does not exist yet. */
export function NewPolicy({ kind }: { kind: PolicyKind }) {
  const Form = forms[kind];
  return <Form policy={null} />;
}
