import { documentOf, type SearchDocument } from '../../renderer/features/search/search-document.ts';
import { createSearchIndex } from '../../renderer/features/search/search-index.ts';
import { printFigures, type Figure } from './figures.ts';

const TICKETS = 25_000;
const ARTICLES = 6_000;
const ROUNDS = 30;
const LIMIT_MS = 30;

const words = [
  'drukarka',
  'Łącze',
  'serwer',
  'awaria',
  'działa',
  'port',
  'printer',
  'login',
  'password',
  'reset',
  'Störung',
  'Größe',
  'сеть',
  'ошибка',
  'ёмкость',
  'backup',
  'queue',
  'invoice',
];
/** From a single letter that matches thousands to words that match nothing. */
const queries = [
  'a',
  'p',
  'drukarka',
  'lacze awa',
  'FF-10482',
  '10482',
  'customer 12',
  'zzz',
  'reset pass log',
];
const names = {
  account: (id: string | null) => (id === null ? '' : `Customer ${id}`),
  contact: (id: string | null) => (id === null ? '' : `Key user ${id}`),
};

/** Search over 31,000 headers in memory: folding them once, then each query by itself. */
export async function run(): Promise<void> {
  const { ms, tickets, articles } = timedDocuments();
  const index = createSearchIndex({ tickets, articles });
  const figures: Figure[] = [
    { what: `fold ${index.size} headers, once`, values: [ms], unit: 'ms', limit: null },
  ];
  for (const query of queries) {
    const values = Array.from({ length: ROUNDS }, () => timed(() => index.search(query)));
    figures.push({ what: `query \`${query}\``, values, unit: 'ms', limit: LIMIT_MS });
  }
  printFigures('Search', figures);
  await Promise.resolve();
}

function timedDocuments() {
  let tickets: SearchDocument[] = [];
  let articles: SearchDocument[] = [];
  const pick = picker();
  const ms = timed(() => {
    tickets = Array.from({ length: TICKETS }, (_, i) => ticket(i, pick));
    articles = Array.from({ length: ARTICLES }, (_, i) => article(i, pick));
  });
  return { ms, tickets, articles };
}

function ticket(i: number, pick: (count: number) => string): SearchDocument {
  const row = {
    id: `t${i}`,
    number: `FF-${1_000 + i}`,
    subject: pick(7),
    status: i % 9 === 0 ? ('new' as const) : ('closed' as const),
    account: String(i % 150),
    contact: String(i % 900),
    tags: [`tag${i % 7}`],
    activityAt: 1_700_000_000_000 + i * 1_000,
    source: { system: 'log', key: `INC00${i}` },
  };
  return documentOf.tickets(row, names);
}

function article(i: number, pick: (count: number) => string): SearchDocument {
  const row = {
    id: `a${i}`,
    title: pick(6),
    summary: pick(30),
    status: 'published' as const,
    account: null,
    tags: [],
    updatedAt: 1_700_000_000_000 + i,
    language: 'en',
  };
  return documentOf.articles(row, names);
}

/** The same texts in every run. */
function picker(): (count: number) => string {
  let seed = 1;
  const next = () => (seed = (seed * 16_807) % 2_147_483_647) % words.length;
  return (count) => Array.from({ length: count }, () => words[next()]).join(' ');
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
