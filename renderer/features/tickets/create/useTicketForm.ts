import { useCallback } from 'react';
import { useKeptForm } from '../../register/use-kept-form.ts';
import { emptyForm, isEmptyForm, readForm, type TicketForm } from './form.ts';

export interface TicketFormHandle {
  form: TicketForm;
  change: (part: Partial<TicketForm>) => void;
  /** Forget everything; resolves when that is durable. */
  clear: () => Promise<void>;
  /** Was the form found begun? */
  isDraft: boolean;
}

/** The form of a new ticket, kept while it is filled in. */
export function useTicketForm(): TicketFormHandle {
  const { form, update, clear, isDraft } = useKeptForm('new-ticket', rules);
  const change = useCallback((part: Partial<TicketForm>) => update((now) => ({ ...now, ...part })), [update]);
  return { form, change, clear, isDraft };
}

const rules = { blank: emptyForm, read: readForm, isEmpty: isEmptyForm };
