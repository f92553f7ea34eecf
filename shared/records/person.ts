import { z } from 'zod';
import { id, language, line, optional, recordBase, source, wordSet } from './fields.ts';

/** What somebody may do; one person can have several. Staff are all but `partner`. */
export const roleSchema = z.enum(['engineer', 'advisor', 'agent', 'lead', 'admin', 'partner']);
export type Role = z.infer<typeof roleSchema>;

/** Staff directory. Passwords are not part of it: the server keeps them apart. */
export const personSchema = z.object({
  ...recordBase,
  name: line.min(1),
  login: optional(z.string().min(1).max(100)),
  roles: z.array(roleSchema).default([]).meta({ merge: 'set' }),
  teams: wordSet,
  /** Accounts whose records this person may see; `null` means every account. Ignored for partners. */
  accounts: optional(z.array(id).max(5_000)).meta({ merge: 'set' }),
  /** Name of the service partner this person works for; set for role `partner` only. */
  partner: optional(line),
  email: optional(line),
  phone: optional(line),
  language: language.default('en'),
  languages: wordSet,
  skills: wordSet,
  active: z.boolean().default(true),
  source,
});
export type Person = z.infer<typeof personSchema>;
