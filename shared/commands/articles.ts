import type { Article } from '../records/article.ts';
import type { Change, CommandContext } from './context.ts';
import { edit } from './edit.ts';
import type { Json } from '../sync/json.ts';
import { creation } from './write.ts';

/** Begin an article; a draft unless it says otherwise. The first change is the article. */
export function createArticle(
  context: CommandContext,
  fields: Partial<Omit<Article, 'id' | 'revision'>> & Pick<Article, 'title' | 'language'>,
): Change[] {
  const defaults = { status: 'draft', owner: context.personId } as const;
  return [creation('articles', { ...defaults, ...fields, id: context.newId(), updatedAt: context.now })];
}

/** Change an article. A published text whose words change gets the next edition number. */
export function editArticle(
  context: CommandContext,
  article: Article,
  fields: Partial<Omit<Article, 'id' | 'revision' | 'source' | 'version' | 'updatedAt'>>,
): Change[] {
  const isText = (['title', 'summary', 'body'] as const).some(
    (field) => fields[field] !== undefined && fields[field] !== article[field],
  );
  const isPublished = (fields.status ?? article.status) === 'published';
  const version: Record<string, Json> = isText && isPublished ? { version: article.version + 1 } : {};
  return edit(context, 'articles', article, fields, { ...version, updatedAt: context.now });
}
