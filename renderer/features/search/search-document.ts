import type { Account } from '../../../shared/records/account.ts';
import type { Article } from '../../../shared/records/article.ts';
import type { Asset } from '../../../shared/records/asset.ts';
import type { Person } from '../../../shared/records/person.ts';
import type { Ticket } from '../../../shared/records/ticket.ts';
import { fold } from '../../../shared/text/words.ts';

/** Kinds of records that search finds, in the order in which groups are shown when nothing ranks them apart. */
export const searchKinds = ['tickets', 'accounts', 'assets', 'articles', 'people'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What search knows of one record. Texts are folded once, so that a query only compares. */
export interface SearchDocument {
  readonly kind: SearchKind;
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly account: string | null;
  /** UTC ms of the last activity; the more recent comes first. 0 when the kind has none. */
  readonly at: number;
  /** Settled or retired: found, but below what is in use. */
  readonly settled: boolean;
  readonly foldedTitle: string;
  /** Everything that is searched, the title first. */
  readonly foldedText: string;
  /** Numbers by which somebody may ask for exactly this record, without punctuation. */
  readonly keys: readonly string[];
}

/** Names of accounts and of their contacts, by id. */
export interface SearchNames {
  account(id: string | null): string;
  contact(id: string | null): string;
}

type TicketRow = Pick<
  Ticket,
  'id' | 'number' | 'subject' | 'status' | 'account' | 'contact' | 'tags' | 'activityAt' | 'source'
>;
type AssetRow = Pick<
  Asset,
  'id' | 'name' | 'type' | 'status' | 'account' | 'vendor' | 'model' | 'serialNumber' | 'tags'
>;
type ArticleRow = Pick<
  Article,
  'id' | 'title' | 'summary' | 'status' | 'account' | 'tags' | 'updatedAt' | 'language'
>;
export interface SearchRows {
  tickets: TicketRow;
  accounts: Account;
  assets: AssetRow;
  articles: ArticleRow;
  people: Person;
}

/** Number as typed or stored, without case and punctuation: `FF-10482` is `ff10482`. */
export function numberKey(number: string): string {
  return fold(number).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** How each kind is searched. */
export const documentOf: {
  [K in SearchKind]: (row: SearchRows[K], names: SearchNames) => SearchDocument;
} = {
  tickets: (ticket, names) =>
    document({
      kind: 'tickets',
      id: ticket.id,
      number: ticket.number,
      title: ticket.subject,
      account: ticket.account,
      at: ticket.activityAt,
      settled: ['resolved', 'closed', 'cancelled'].includes(ticket.status),
      keys: [ticket.number, ticket.source?.key],
      more: [names.account(ticket.account), names.contact(ticket.contact), ...ticket.tags],
    }),
  accounts: (account) =>
    document({
      kind: 'accounts',
      id: account.id,
      number: account.number,
      title: account.name,
      account: null,
      at: account.lastContactAt ?? 0,
      settled: account.status === 'former',
      keys: [account.number],
      more: [...account.tags, ...account.sites.map((s) => s.name), ...account.contacts.map((c) => c.name)],
    }),
  assets: (asset, names) =>
    document({
      kind: 'assets',
      id: asset.id,
      number: asset.serialNumber,
      title: asset.name,
      account: asset.account,
      at: 0,
      settled: asset.status === 'retired',
      keys: [asset.serialNumber],
      more: [asset.type, asset.vendor, asset.model, names.account(asset.account), ...asset.tags],
    }),
  articles: (article, names) =>
    document({
      kind: 'articles',
      id: article.id,
      number: null,
      title: article.title,
      account: article.account,
      at: article.updatedAt,
      settled: article.status === 'retired',
      keys: [],
      more: [article.summary, names.account(article.account), ...article.tags],
    }),
  people: (person) =>
    document({
      kind: 'people',
      id: person.id,
      number: null,
      title: person.name,
      account: null,
      at: 0,
      settled: !person.active,
      keys: [],
      more: [person.login, person.email, person.partner, ...person.teams, ...person.skills],
    }),
};

interface Parts extends Omit<SearchDocument, 'foldedTitle' | 'foldedText' | 'keys'> {
  keys: (string | null | undefined)[];
  more: (string | null)[];
}

function document({ keys, more, ...parts }: Parts): SearchDocument {
  const foldedTitle = fold(parts.title);
  const numbers = keys.filter((key): key is string => typeof key === 'string' && key !== '');
  const rest = [...numbers, ...more].filter((text) => text !== null && text !== '');
  return {
    ...parts,
    foldedTitle,
    foldedText: `${foldedTitle}\n${fold(rest.join(' '))}`,
    keys: numbers.map(numberKey),
  };
}
