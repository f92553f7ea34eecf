import { z } from 'zod';
import { accountSchema } from './account.ts';
import { articleSchema } from './article.ts';
import { assetSchema } from './asset.ts';
import { commitmentSchema } from './commitment.ts';
import { demandSchema } from './demand.ts';
import { entrySchema } from './entry.ts';
import { ledgerSchema } from './ledger.ts';
import { noticeSchema } from './notice.ts';
import { personSchema } from './person.ts';
import { policySchema } from './policy.ts';
import { ticketSchema } from './ticket.ts';
import { visitSchema } from './visit.ts';

/**
 * The twelve kinds, in the order in which a replica wants them: first what fills the first screen, last the long
 * timelines. RxDB's open-source edition allows 13 collections, so think twice before adding one.
 */
export const recordSchemas = {
  people: personSchema,
  tickets: ticketSchema,
  accounts: accountSchema,
  policies: policySchema,
  visits: visitSchema,
  commitments: commitmentSchema,
  notices: noticeSchema,
  assets: assetSchema,
  demands: demandSchema,
  ledger: ledgerSchema,
  articles: articleSchema,
  entries: entrySchema,
} as const;

export type Kind = keyof typeof recordSchemas;
export type RecordOf<K extends Kind> = z.infer<(typeof recordSchemas)[K]>;
export type AnyRecord = RecordOf<Kind>;

export const kinds = Object.keys(recordSchemas) as Kind[];
export const kindSchema = z.enum(kinds as [Kind, ...Kind[]]);

/** Is this word one of the twelve kinds? */
export function isKind(word: string): word is Kind {
  return Object.hasOwn(recordSchemas, word);
}

/** Parse a whole record of a kind, filling in defaults. Throws `z.ZodError`. */
export function parseRecord<K extends Kind>(kind: K, value: unknown): RecordOf<K> {
  return recordSchemas[kind].parse(value) as RecordOf<K>;
}
