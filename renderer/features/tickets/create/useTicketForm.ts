import { useCallback, useMemo, useState } from 'react';
import { useDraft } from '../../../data/drafts.ts';
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
  const { text, setText, clear: forget } = useDraft('new-ticket');
  const [blank, setBlank] = useState(emptyForm);
  const form = useMemo(() => (text === '' ? blank : readForm(text)), [text, blank]);
  const change = useCallback(
    (part: Partial<TicketForm>) => {
      const next = { ...form, ...part };
      const isEmpty = isEmptyForm(next);
      if (isEmpty) setBlank(next);
      setText(isEmpty ? '' : JSON.stringify(next));
    },
    [form, setText],
  );
  const clear = useCallback(async () => {
    setBlank(emptyForm);
    await forget();
  }, [forget]);
  return { form, change, clear, isDraft: text !== '' };
}
