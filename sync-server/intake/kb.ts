import { z } from 'zod';
import { parseRecord } from '../../shared/records/kinds.ts';
import { readJsonLines } from './json-lines.ts';
import { count } from './report.ts';
import { stableId } from './stable-id.ts';
import type { ImportContext, Unit } from './unit.ts';

const rowSchema = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  lang: z.string().min(2),
  body: z.string(),
  path: z.string().nullish(),
  group: z.string().nullish(),
  source: z.string().nullish(),
  commit: z.string().nullish(),
  license: z.string().nullish(),
  translation: z.string().nullish(),
  updated: z.string().nullish(),
  description: z.string().nullish(),
});
type Row = z.infer<typeof rowSchema>;

/** When nothing in the file says when its texts were written. */
const UNKNOWN_DATE = Date.UTC(2020, 0, 1);

/**
 * Profile `kb-jsonl`: articles with language, translation group and attribution. An article without a date takes the
 * newest date of its source repository, so that a repeated import finds it unchanged.
 */
export async function* importKnowledge(context: ImportContext): AsyncGenerator<Unit> {
  const newest = new Map<string, number>();
  for await (const { value } of readJsonLines(context, rowSchema, (row) => row.id, true)) {
    const key = value.source ?? '';
    newest.set(key, Math.max(newest.get(key) ?? UNKNOWN_DATE, dateOf(value.updated) ?? 0));
  }
  for await (const { line, value } of readJsonLines(context, rowSchema, (row) => row.id)) {
    count(context.report, `articles in ${value.lang}`);
    const updatedAt = dateOf(value.updated) ?? newest.get(value.source ?? '') ?? UNKNOWN_DATE;
    yield { line, items: [{ kind: 'articles', record: articleOf(value, context.system, updatedAt) }] };
  }
}

function articleOf(row: Row, system: string, updatedAt: number): ReturnType<typeof parseRecord<'articles'>> {
  return parseRecord('articles', {
    id: stableId(system, 'articles', row.id),
    title: row.title.slice(0, 500),
    summary: (row.description ?? '').slice(0, 5_000),
    body: row.body,
    language: row.lang,
    translationGroup: row.group ?? null,
    visibility: 'everyone',
    tags: row.translation === 'MT' ? ['machine-translated'] : [],
    updatedAt,
    attribution: attributionOf(row),
    source: { system, key: row.id },
  });
}

/** Whom an owner of repositories stands for; the second holds forks of the first's translations. */
const authors: Record<string, string> = { MicrosoftDocs: 'Microsoft', isabella232: 'Microsoft' };

/** Who wrote it, where it stands and under which licence. */
function attributionOf(row: Row): string | null {
  const owner = /github\.com\/([^/]+)/.exec(row.source ?? '')?.[1];
  const author = owner === undefined ? null : `${authors[owner] ?? owner} and contributors`;
  const place = row.source == null ? null : [row.source, row.commit, row.path].filter(Boolean).join(' ');
  const words = [author, row.license, place].filter((word) => word != null && word !== '');
  return words.length === 0 ? null : words.join(', ').slice(0, 1_000);
}

/** `03/25/2025` (month first) or ISO, as UTC midnight. */
function dateOf(text: string | null | undefined): number | null {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text ?? '');
  const at =
    parts === null
      ? Date.parse(text ?? '')
      : Date.UTC(Number(parts[3]), Number(parts[1]) - 1, Number(parts[2]));
  return Number.isNaN(at) ? null : at;
}
