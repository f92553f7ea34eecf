import { z } from 'zod';
import { id, instant, language, line, longText, optional, recordBase, source, wordSet } from './fields.ts';

export const articleTypeSchema = z.enum([
  'how-to',
  'known-error',
  'procedure',
  'checklist-template',
  'implementation',
  'canned-answer',
]);
export type ArticleType = z.infer<typeof articleTypeSchema>;

/** A text of the knowledge base, in one language. Translations share `translationGroup`. */
export const articleSchema = z.object({
  ...recordBase,
  title: line.min(1),
  summary: z.string().max(5_000).default(''),
  /** Markdown. */
  body: longText,
  type: articleTypeSchema.default('how-to'),
  language,
  translationGroup: optional(z.string().max(500)),
  visibility: z.enum(['everyone', 'staff', 'account']).default('staff'),
  /** Set when visibility is `account`. */
  account: optional(id),
  status: z.enum(['draft', 'published', 'retired']).default('published').meta({ merge: 'scalar' }),
  tags: wordSet,
  /** Of a checklist: tickets that it is for, as `category:<name>` and `asset:<type>` (`shared/checklists/applies-to.ts`). */
  appliesTo: wordSet,
  owner: optional(id),
  /** Edition of the text, counted up by each publication. */
  version: z.int().min(1).default(1).meta({ merge: 'max' }),
  updatedAt: instant.meta({ merge: 'max' }),
  /** Who must be named when the text is shown (licence of imported articles). */
  attribution: optional(z.string().max(1_000)),
  source,
});
export type Article = z.infer<typeof articleSchema>;
