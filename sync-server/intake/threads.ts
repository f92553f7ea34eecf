import { z } from 'zod';
import { parseRecord, type RecordOf } from '../../shared/records/kinds.ts';
import type { TicketStatus, WaitingFor } from '../../shared/records/ticket.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { readJsonLines } from './json-lines.ts';
import { count, note } from './report.ts';
import { stableId } from './stable-id.ts';
import type { ImportContext, Unit } from './unit.ts';

const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

const answerSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  author: z.string().nullish(),
  is_requester: z.boolean().nullish(),
  is_solution: z.boolean().nullish(),
  created: time,
  body_html: z.string(),
});

const rowSchema = z.object({
  id: z.string().min(1),
  url: z.string().nullish(),
  product: z.string().nullish(),
  lang: z.string().nullish(),
  subject: z.string(),
  body_html: z.string(),
  created: time,
  updated: time.nullish(),
  topic: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  requester: z.string().nullish(),
  is_solved: z.boolean().nullish(),
  license: z.string().nullish(),
  answers: z.array(answerSchema).default([]),
});
type Row = z.infer<typeof rowSchema>;
type Answer = Row['answers'][number];

/** Longest text that a record takes. */
const MAX_TEXT = 2_000_000;

/**
 * Profile `threads-jsonl`: public support threads become tickets of type question with their answers as replies. One
 * account a product. Who wrote stays a name: these people are not staff.
 */
export async function* importThreads(context: ImportContext): AsyncGenerator<Unit> {
  const { system, report } = context;
  const accounts = new Set<string>();
  const toMarkdown = htmlToMarkdown();
  for await (const { line, value } of readJsonLines(context, rowSchema, (row) => row.id)) {
    const product = value.product ?? 'Threads';
    const items: Unit['items'] = [];
    if (!accounts.has(product)) {
      accounts.add(product);
      items.push({ kind: 'accounts', record: accountOf(product, system) });
      count(report, 'accounts');
    }
    if (value.body_html.length > MAX_TEXT)
      note(report, line, 'its text is longer than 2,000,000 characters and was cut');
    const answers = value.answers.toSorted((a, b) => a.created - b.created);
    items.push({ kind: 'tickets', record: ticketOf(value, answers, context, toMarkdown) });
    for (const record of entriesOf(value, answers, context, toMarkdown))
      items.push({ kind: 'entries', record });
    count(report, 'tickets');
    count(report, 'replies', answers.length);
    yield { line, items };
  }
}

function accountOf(product: string, system: string): RecordOf<'accounts'> {
  return parseRecord('accounts', {
    id: stableId(system, 'accounts', product),
    name: product.charAt(0).toUpperCase() + product.slice(1),
    timeZone: 'UTC',
    source: { system, key: product },
  });
}

interface Outcome {
  status: TicketStatus;
  waitingFor: WaitingFor | null;
  solution: Answer | undefined;
}

/** Unanswered: new. Last word by the one who asked: in progress. Else it waits for them, unless it was solved. */
function outcomeOf(row: Row, answers: readonly Answer[]): Outcome {
  const solution = answers.find((answer) => answer.is_solution === true);
  const last = answers.at(-1);
  if (row.is_solved === true || solution !== undefined)
    return { status: 'resolved', waitingFor: null, solution };
  if (last === undefined) return { status: 'new', waitingFor: null, solution };
  if (last.is_requester === true) return { status: 'in-progress', waitingFor: null, solution };
  return { status: 'waiting', waitingFor: 'customer', solution };
}

function ticketOf(
  row: Row,
  answers: readonly Answer[],
  { system }: ImportContext,
  toMarkdown: (html: string) => string,
): RecordOf<'tickets'> {
  const { status, waitingFor, solution } = outcomeOf(row, answers);
  const lastAt = answers.at(-1)?.created ?? row.created;
  return parseRecord('tickets', {
    id: stableId(system, 'tickets', row.id),
    type: 'question',
    subject: row.subject.trim().slice(0, 500) || row.id,
    description: toMarkdown(row.body_html).slice(0, MAX_TEXT),
    status,
    waitingFor,
    priority: 4,
    channel: 'web',
    account: stableId(system, 'accounts', row.product ?? 'Threads'),
    category: row.topic ?? null,
    tags: tagsOf(row),
    openedAt: row.created,
    resolvedAt: status === 'resolved' ? (solution?.created ?? lastAt) : null,
    resolution: solution === undefined ? '' : toMarkdown(solution.body_html).slice(0, 50_000),
    activityAt: Math.max(row.created, lastAt),
    source: { system, key: row.id },
  });
}

function tagsOf(row: Row): string[] {
  const tags = (row.tags ?? []).filter((tag) => tag !== '').map((tag) => tag.slice(0, 100));
  return [...new Set(row.lang == null ? tags : [...tags, `language:${row.lang}`])];
}

function entriesOf(
  row: Row,
  answers: readonly Answer[],
  { system }: ImportContext,
  toMarkdown: (html: string) => string,
): RecordOf<'entries'>[] {
  const ticket = stableId(system, 'tickets', row.id);
  const account = stableId(system, 'accounts', row.product ?? 'Threads');
  const base = { subjectKind: 'tickets', subjectId: ticket, account, ticket };
  const id = (key: string): string => stableId(system, 'entries', `${row.id}/${key}`);
  const requester = row.requester ?? 'Requester';
  const { status, waitingFor, solution } = outcomeOf(row, answers);
  const entries = [
    { ...base, id: id('opened'), type: 'opened', authorName: requester, at: row.created, text: linkOf(row) },
  ];
  const replies = answers.map((answer) => ({
    ...base,
    id: id(answer.id),
    type: 'reply',
    authorName: answer.author ?? (answer.is_requester === true ? requester : 'Answerer'),
    at: answer.created,
    text: toMarkdown(answer.body_html).slice(0, MAX_TEXT),
  }));
  const at = solution?.created ?? answers.at(-1)?.created ?? row.created;
  const data = { from: 'new', to: status, waitingFor };
  const states =
    status === 'new' ? [] : [{ ...base, id: id('status'), type: 'status', authorName: requester, at, data }];
  return [...entries, ...replies, ...states].map((entry) => parseRecord('entries', entry));
}

/** Where the thread stands and under which licence, as its authors ask. */
function linkOf(row: Row): string {
  return [row.url == null ? '' : `<${row.url}>`, row.license ?? ''].filter((word) => word !== '').join(' · ');
}
