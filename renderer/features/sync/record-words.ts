import type { Kind } from '../../../shared/records/kinds.ts';

/** Name of one record of a kind, as keys of the `records` texts begin: `ticket.status.new`. */
export const singular: Readonly<Record<Kind, string>> = {
  people: 'person',
  policies: 'policy',
  accounts: 'account',
  tickets: 'ticket',
  visits: 'visit',
  commitments: 'commitment',
  notices: 'notice',
  assets: 'asset',
  demands: 'demand',
  ledger: 'ledger',
  articles: 'article',
  entries: 'entry',
};

const folders: Readonly<Partial<Record<Kind, string>>> = {
  tickets: 'tickets',
  accounts: 'accounts',
  assets: 'assets',
  articles: 'knowledge',
  visits: 'visits',
  commitments: 'commitments',
};

/** Address of a record; `null` for kinds without a page. */
export function recordPath(kind: Kind, id: string): string | null {
  const folder = folders[kind];
  return folder === undefined ? null : `/${folder}/${id}`;
}

/** What a record is called in a sentence: its number with its subject, its name, its title, what it says. */
export function titleOf(record: object): string {
  const fields = record as Record<string, unknown>;
  const words = ['subject', 'name', 'title', 'purpose', 'what'].map((field) => fields[field]);
  const title = words.find((word): word is string => typeof word === 'string' && word !== '') ?? '';
  const number = fields['number'];
  return typeof number === 'string' ? `${number} ${title}`.trim() : title;
}
