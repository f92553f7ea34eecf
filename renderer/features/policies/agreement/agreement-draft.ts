import { agreementDataSchema, type AgreementData } from '../../../../shared/sla/agreement.ts';
import { readBudget, showBudget } from '../contract/budget-text.ts';
import { priorities } from '../contract/target-grid.ts';

/** An agreement as its form holds it. */
export interface AgreementDraft {
  name: string;
  with: AgreementData['with'];
  party: string;
  calendar: string | null;
  /** As typed, for priorities 1 to 4. */
  budgets: string[];
}

export const blankAgreement: AgreementDraft = {
  name: '',
  with: 'team',
  party: '',
  calendar: null,
  budgets: ['', '', '', ''],
};

export function agreementDraftOf(name: string, data: AgreementData, language: string): AgreementDraft {
  const { party, calendar } = data;
  const budgets = priorities.map((priority) => {
    const budget = data.budgets[`${priority}`];
    return budget === undefined ? '' : showBudget(budget, language);
  });
  return { name, with: data.with, party, calendar, budgets };
}

/** The agreement that a form says, or the fields that are wrong: `name`, `party`, `calendar`, `budgets`, `budgets.2`. */
export function agreementOfDraft(draft: AgreementDraft): {
  data: AgreementData | null;
  faults: ReadonlySet<string>;
} {
  const faults = new Set<string>();
  if (draft.name.trim() === '') faults.add('name');
  if (draft.party.trim() === '') faults.add('party');
  if (draft.calendar === null) faults.add('calendar');
  const typed = draft.budgets
    .map((text, index) => [text.trim(), index] as const)
    .filter(([text]) => text !== '');
  if (typed.length === 0) faults.add('budgets');
  const budgets = typed.map(([text, index]) => {
    const budget = readBudget(text, 'closing');
    if (budget === null) faults.add(`budgets.${index}`);
    return [String(index + 1), budget] as const;
  });
  if (faults.size > 0) return { data: null, faults };
  const { calendar, party } = draft;
  const data = { with: draft.with, party: party.trim(), calendar, budgets: Object.fromEntries(budgets) };
  return { data: agreementDataSchema.parse(data), faults };
}
