import type { ArticleType } from '../../shared/records/article.ts';
import { de } from './text/articles-de.ts';
import { en } from './text/articles-en.ts';
import { pl } from './text/articles-pl.ts';
import { ru } from './text/articles-ru.ts';

/** Topics that are written as blocks: when, steps, a check. */
export const blockTopics = {
  'scanner-roaming': { type: 'known-error', tags: ['hand scanners', 'Wi-Fi'] },
  'posting-period': { type: 'procedure', tags: ['ERP', 'finance'] },
  'backup-check': { type: 'checklist-template', tags: ['backup', 'checklist'] },
  'password-reset': { type: 'procedure', tags: ['access'] },
  'switch-replace': { type: 'procedure', tags: ['network', 'hardware'] },
  stocktaking: { type: 'how-to', tags: ['warehouse'] },
  'work-offline': { type: 'how-to', tags: ['visit'] },
  'four-eyes': { type: 'implementation', tags: ['authorisations', 'parametrisation'] },
  replenishment: { type: 'implementation', tags: ['warehouse', 'parametrisation'] },
  'bank-certificate': { type: 'how-to', tags: ['integrations', 'bank'] },
  'waiting-reply': { type: 'canned-answer', tags: ['wording'] },
} as const satisfies Record<string, { type: ArticleType; tags: readonly string[] }>;

export type BlockTopic = keyof typeof blockTopics;

/** One article before it is set as Markdown. */
export interface ArticleBlocks {
  title: string;
  summary: string;
  when: string;
  steps: readonly string[];
  check: string;
}

export interface BlockLanguage {
  headings: { when: string; steps: string; check: string };
  articles: Readonly<Record<BlockTopic, ArticleBlocks>>;
}

export const blockLanguages: Readonly<Record<'en' | 'pl' | 'de' | 'ru', BlockLanguage>> = { en, pl, de, ru };

/** Set an article's blocks as Markdown: a numbered procedure, a list to tick off, or plain text to send. */
export function markdownOf(type: ArticleType, language: BlockLanguage, article: ArticleBlocks): string {
  const { headings } = language;
  if (type === 'canned-answer') return [article.when, ...article.steps, article.check].join('\n\n');
  const mark = (step: string, index: number): string =>
    type === 'checklist-template' ? `- [ ] ${step}` : `${index + 1}. ${step}`;
  return [
    `## ${headings.when}`,
    article.when,
    `## ${headings.steps}`,
    article.steps.map(mark).join('\n'),
    `## ${headings.check}`,
    article.check,
  ].join('\n\n');
}
