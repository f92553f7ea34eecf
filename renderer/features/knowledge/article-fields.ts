import { z } from 'zod';
import { articleSchema, type Article } from '../../../shared/records/article.ts';

const fieldsSchema = articleSchema
  .pick({
    title: true,
    summary: true,
    body: true,
    type: true,
    language: true,
    visibility: true,
    account: true,
    status: true,
    tags: true,
    appliesTo: true,
  })
  // A title may be empty while it is typed.
  .extend({ title: z.string() });

/** Fields of an article that people write. */
export type ArticleFields = z.infer<typeof fieldsSchema>;

/** What a form of an article begins with. */
export function fieldsOf(article: Article): ArticleFields {
  return fieldsSchema.parse(article);
}

/** An article that is being changed. */
export interface ArticleDraft {
  /** The article as it was when the fields were last put together with it. */
  start: ArticleFields;
  fields: ArticleFields;
  /** It was changed elsewhere meanwhile, and the fields hold both. */
  isJoined: boolean;
}

const draftSchema = z.object({
  fields: fieldsSchema,
  start: fieldsSchema.optional(),
  isJoined: z.boolean().default(false),
});

/** An article that nobody has begun to change. */
export function untouched(article: ArticleFields): ArticleDraft {
  return { start: article, fields: article, isJoined: false };
}

/** A stored draft; the article as it is where the draft was damaged. Without a start it counts as begun on `article`. */
export function readArticleDraft(stored: string, article: ArticleFields): ArticleDraft {
  const { data } = draftSchema.safeParse(jsonOf(stored));
  if (data === undefined) return untouched(article);
  return { ...data, start: data.start ?? article };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
