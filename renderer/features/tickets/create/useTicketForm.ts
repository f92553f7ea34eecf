import { useCallback } from 'react';
import { useKeptForm, type KeptForm } from '../../register/use-kept-form.ts';
import { emptyForm, isEmptyForm, readForm, type TicketForm } from './form.ts';

export interface TicketFormHandle extends Pick<KeptForm<TicketForm>, 'clear' | 'sending'> {
  form: TicketForm;
  change: (part: Partial<TicketForm>) => void;
  /** Was the form found begun? */
  isDraft: boolean;
}

/** The form of a new ticket, kept while it is filled in. */
export function useTicketForm(): TicketFormHandle {
  const { form, update, clear, isDraft, sending } = useKeptForm('new-ticket', rules);
  const change = useCallback((part: Partial<TicketForm>) => update((now) => ({ ...now, ...part })), [update]);
  return { form, change, clear, isDraft, sending };
}

const rules = { blank: emptyForm, read: readForm, isEmpty: isEmptyForm };
