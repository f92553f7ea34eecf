import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { articleTypeSchema, type ArticleType } from '../../shared/records/article.ts';
import type { RecordOf } from '../../shared/records/kinds.ts';
import { blockLanguages, blockTopics, markdownOf, type BlockTopic } from './article-blocks.ts';
import { DAY, type DemoBuild } from './build.ts';
import type { Customer } from './customers.ts';
import type { Organisation } from './organisation.ts';

type Article = RecordOf<'articles'>;
type Language = Customer['plan']['language'];

/** The demo's knowledge base. */
export interface ArticleLibrary {
  all: Article[];
  /** The article on a topic in a language. */
  find(topic: string, language: Language): Article | undefined;
}

/** An article's text before it becomes a record. */
interface Draft {
  topic: string;
  language: Language;
  title: string;
  summary: string;
  type: ArticleType;
  tags: readonly string[];
  appliesTo?: readonly string[];
  body: string;
}

const languages: readonly Language[] = ['en', 'pl', 'de', 'ru'];

/** Add the articles: every topic in four languages; some topics are Markdown files beside this one. */
export function buildArticles(
  build: DemoBuild,
  organisation: Organisation,
  customers: readonly Customer[],
): ArticleLibrary {
  const byKey = new Map<string, Article>();
  for (const draft of [...readDrafts(path.join(import.meta.dirname, 'articles')), ...composeDrafts()]) {
    byKey.set(`${draft.topic}.${draft.language}`, addArticle(build, draft, organisation, customers));
  }
  return { all: [...byKey.values()], find: (topic, language) => byKey.get(`${topic}.${language}`) };
}

function addArticle(
  build: DemoBuild,
  draft: Draft,
  organisation: Organisation,
  customers: readonly Customer[],
): Article {
  const { random, now } = build;
  const { topic, appliesTo = [], ...text } = draft;
  // What was agreed with one customer is for that customer's people alone.
  const owner =
    draft.type === 'implementation'
      ? customers.find((one) => one.plan.language === draft.language)
      : undefined;
  const isOpen = draft.type === 'how-to' || draft.type === 'known-error';
  return build.add('articles', {
    ...text,
    appliesTo: [...appliesTo],
    translationGroup: `demo:${topic}`,
    visibility: owner === undefined ? (isOpen ? 'everyone' : 'staff') : 'account',
    account: owner?.account.id ?? null,
    owner: random.pick([...organisation.advisors, ...organisation.engineers]).id,
    version: random.int(1, 6),
    updatedAt: now - random.int(1, 300) * DAY,
  });
}

function composeDrafts(): Draft[] {
  return (Object.keys(blockTopics) as BlockTopic[]).flatMap((topic) =>
    languages.map((language) => {
      const blocks = blockLanguages[language].articles[topic];
      const { type, tags } = blockTopics[topic];
      const body = markdownOf(type, blockLanguages[language], blocks);
      return { topic, language, type, tags, title: blocks.title, summary: blocks.summary, body };
    }),
  );
}

/** Read `<topic>.<language>.md` files: lines `name: value`, a line `---`, then Markdown. */
function readDrafts(folder: string): Draft[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .toSorted()
    .map((file) => parseDraft(file, readFileSync(path.join(folder, file), 'utf8')));
}

function parseDraft(file: string, text: string): Draft {
  const [topic, word] = file.split('.');
  const language = languages.find((one) => one === word);
  const end = text.indexOf('\n---\n');
  if (topic === undefined || language === undefined || end === -1) {
    throw new Error(`${file}: expected <topic>.<language>.md with a heading block that ends in "---".`);
  }
  const fields = new Map(
    text
      .slice(0, end)
      .split('\n')
      .map((row) => [row.slice(0, row.indexOf(':')), row.slice(row.indexOf(':') + 1).trim()]),
  );
  return {
    topic,
    language,
    title: fields.get('title') ?? topic,
    summary: fields.get('summary') ?? '',
    type: articleTypeSchema.parse(fields.get('type')),
    tags: wordsIn(fields.get('tags')),
    appliesTo: wordsIn(fields.get('applies-to')),
    body: text.slice(end + 5),
  };
}

function wordsIn(row = ''): string[] {
  return row
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}
