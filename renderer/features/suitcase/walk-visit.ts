import type { Asset } from '../../../shared/records/asset.ts';
import type { Ticket } from '../../../shared/records/ticket.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { isStock, vanOf } from '../../../shared/stock/stock-item.ts';
import { similarCases } from '../../../shared/suitcase/similar-cases.ts';
import type { Lack, SuitcaseGroup, SuitcaseItem } from '../../../shared/suitcase/suitcase-item.ts';
import type { Replica } from '../../data/replica-context.ts';
import { once } from './once.ts';

export type WalkReplica = Pick<
  Replica,
  'record' | 'records' | 'headers' | 'small' | 'archive' | 'blobs' | 'person' | 'grant'
>;

/** What one visit needs: records with whether they are here, and the timelines in which its files are named. */
export interface Walked {
  items: SuitcaseItem[];
  /** Records whose timelines name the files, the most needed first. */
  subjects: string[];
  /** Past cases; of those in the archive the packs have to stay. */
  cases: string[];
}

/** Past cases for each ticket: the best ones, not a search. */
const CASES = 3;
/** Articles for one customer alone that go along, the latest first. */
const ACCOUNT_ARTICLES = 40;

/** Walk all records that a visit needs. Nothing is fetched; what is not here says why. */
export async function walkVisit(replica: WalkReplica, visit: Visit): Promise<Walked> {
  const tickets = await Promise.all(visit.tickets.map((id) => once(replica.record('tickets', id))));
  const found = tickets.filter((ticket): ticket is Ticket => ticket !== null);
  const ticketItems = visit.tickets.map((id, index) => ticketItem(replica, id, tickets[index] ?? null));
  const assets = await assetsOf(replica, found);
  const articles = await articlesOf(replica, visit, found);
  const cases = casesOf(replica, found);
  return {
    items: [
      ...ticketItems,
      accountItem(replica, visit),
      ...assets.items,
      ...articles,
      ...cases.map((id) => caseItem(replica, id)),
      ...partsOf(replica),
    ],
    subjects: [visit.id, ...visit.tickets, ...assets.ids, visit.account, ...cases],
    cases,
  };
}

function item(group: SuitcaseGroup, id: string, name: string, lack: Lack | null): SuitcaseItem {
  return { group, id, name, bytes: 0, lack };
}

/** A record that is named and not here: a partner may not see it, for our own people it is gone. */
function absence({ grant }: WalkReplica): Lack {
  return grant.get().partner === null ? 'gone' : 'no-access';
}

function ticketItem(replica: WalkReplica, id: string, ticket: Ticket | null): SuitcaseItem {
  const header = replica.headers('tickets').get().byId.get(id);
  const isAway = replica.archive.get().away.has(id);
  const name = [header?.number, header?.subject].filter(Boolean).join(' ');
  if (ticket !== null) return item('tickets', id, name, null);
  return item('tickets', id, name, isAway ? 'unfetched' : absence(replica));
}

function accountItem(replica: WalkReplica, visit: Visit): SuitcaseItem {
  const account = replica.small('accounts').get().byId.get(visit.account);
  const name = account?.name ?? visit.place?.account ?? '';
  const isTold = account !== undefined || Boolean(visit.place);
  return item('account', visit.account, name, isTold ? null : absence(replica));
}

/** The machines of the tickets, and what these run on. */
async function assetsOf(replica: WalkReplica, tickets: readonly Ticket[]) {
  const named = [...new Set(tickets.flatMap((ticket) => ticket.assets))];
  const parents = named.flatMap((id) => replica.headers('assets').get().byId.get(id)?.parent ?? []);
  const ids = [...new Set([...named, ...parents])];
  const assets = await Promise.all(ids.map((id) => once(replica.record('assets', id))));
  const items = ids.map((id, index) => {
    const asset: Asset | null = assets[index] ?? null;
    return item('assets', id, asset?.name ?? '', asset === null ? absence(replica) : null);
  });
  return { ids, items };
}

/** Articles that the tickets name, those for this customer alone, and the checklist. */
async function articlesOf(
  replica: WalkReplica,
  visit: Visit,
  tickets: readonly Ticket[],
): Promise<SuitcaseItem[]> {
  const ofAccount = replica
    .headers('articles')
    .get()
    .rows.filter(({ account, status }) => account === visit.account && status === 'published')
    .toSorted((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, ACCOUNT_ARTICLES)
    .map(({ id }) => id);
  const wanted = new Map<string, SuitcaseGroup>();
  for (const id of [...tickets.flatMap((ticket) => ticket.articles), ...ofAccount])
    wanted.set(id, 'articles');
  if (visit.checklist !== null) wanted.set(visit.checklist, 'checklist');
  return Promise.all(
    [...wanted].map(async ([id, group]) => {
      const article = await once(replica.record('articles', id));
      return item(group, id, article?.title ?? '', article === null ? absence(replica) : null);
    }),
  );
}

function casesOf(replica: WalkReplica, tickets: readonly Ticket[]): string[] {
  const { rows } = replica.headers('tickets').get();
  const found = tickets.flatMap((ticket) => similarCases(ticket, rows, CASES).map(({ id }) => id));
  return [...new Set(found)];
}

function caseItem(replica: WalkReplica, id: string): SuitcaseItem {
  const header = replica.headers('tickets').get().byId.get(id);
  const isAway = replica.archive.get().away.has(id);
  const name = [header?.number, header?.subject].filter(Boolean).join(' ');
  return item('cases', id, name, isAway ? 'unfetched' : null);
}

/** What lies in the person's own van. */
function partsOf(replica: WalkReplica): SuitcaseItem[] {
  const { rows } = replica.headers('assets').get();
  const van = vanOf(
    rows.filter(({ type, account }) => type === 'location' && account === null),
    replica.person.get().id,
  );
  if (van === null) return [];
  return rows
    .filter((one) => isStock(one) && one.place === van.id && (one.quantity ?? 0) > 0)
    .map(({ id, name }) => item('parts', id, name, null));
}
