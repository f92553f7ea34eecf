import { z } from 'zod';
import { id, line, localDate, optional, recordBase, source } from './fields.ts';

/** A sum owed, paid or lost with an account. Seen only with the account's finance scope. */
export const ledgerSchema = z.object({
  ...recordBase,
  account: id,
  type: z.enum(['fee', 'invoice', 'cost', 'penalty']),
  /** Minor units (grosz, cent); negative for credits. */
  amount: z.int(),
  /** ISO 4217. */
  currency: z.string().length(3),
  date: localDate,
  ticket: optional(id),
  note: line.default(''),
  source,
});
export type LedgerItem = z.infer<typeof ledgerSchema>;
