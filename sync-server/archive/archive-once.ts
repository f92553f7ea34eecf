import { setImmediate as breathe } from 'node:timers/promises';
import type { RecordOf } from '../../shared/records/kinds.ts';
import type { Policy } from '../../shared/records/policy.ts';
import { homeOf } from '../store/digest-moves.ts';
import type { ScopeRow, Store } from '../store/store.ts';
import { makePack } from './make-pack.ts';
import { PAGE, planCuts, type DueTicket, type PageState } from './plan-cuts.ts';
import { archiveAfterDays, isDue, restsSince } from './terms.ts';

const DAY_MS = 86_400_000;
/** Rows read at once; in between others have their turn. */
const READ = 1_000;

/** What one round did. */
export interface ArchiveReport {
  packs: number;
  /** Tickets in these packs. */
  tickets: number;
  /** Packs that could not be cut because something in them was written at the same moment; they come with the next round. */
  overtaken: number;
}

export interface ArchiveOptions {
  /** UTC ms. */
  now: number;
  /** Instead of what the policies say. */
  afterDays?: number | undefined;
}

/**
 * Bring the archive up to date (docs/sync-spec.md, S14): put tickets that are due into packs, and cut anew those that
 * tickets have left. Reads in small steps beside everything else; each pack is one short write.
 */
export async function archiveOnce(store: Store, { now, afterDays }: ArchiveOptions): Promise<ArchiveReport> {
  const report: ArchiveReport = { packs: 0, tickets: 0, overtaken: 0 };
  const days = afterDays ?? archiveAfterDays(await readPolicies(store));
  const due = days === null ? [] : await readDue(store, days, now);
  const plans = planCuts(await readPages(store), due, now - (days ?? 0) * DAY_MS);
  for (const plan of plans) {
    const cut = await makePack(store, plan);
    if (cut.pack === null && cut.replaces === null) continue;
    if (await store.cutPack(cut)) {
      report.packs += cut.pack === null ? 0 : 1;
      report.tickets += cut.pack?.tickets ?? 0;
    } else report.overtaken += 1;
    await breathe();
  }
  return report;
}

async function readPolicies(store: Store): Promise<Policy[]> {
  const policies: Policy[] = [];
  await readRows(store, 'policies', ['staff'], (row) => policies.push(JSON.parse(row.json) as Policy));
  return policies;
}

async function readDue(store: Store, afterDays: number, now: number): Promise<DueTicket[]> {
  const due: DueTicket[] = [];
  await readRows(store, 'tickets', ['account:*', 'staff'], (row) => {
    const ticket = JSON.parse(row.json) as RecordOf<'tickets'>;
    if (!isDue(ticket, afterDays, now)) return;
    due.push({ id: row.id, scope: homeOf(row.scopes), restsSince: restsSince(ticket) ?? 0 });
  });
  return due;
}

/** Every present record of the scopes that lies in no pack. */
async function readRows(
  store: Store,
  kind: 'policies' | 'tickets',
  scopes: readonly string[],
  take: (row: ScopeRow) => void,
): Promise<void> {
  for (let after = 0; ;) {
    const query = { kind, scopes, after, upTo: null, limit: READ, withoutPacked: true };
    const rows = await store.scopeRows(query);
    for (const row of rows) if (row.at === row.revision && !row.deleted && !row.isPacked) take(row);
    if (rows.length < READ) return;
    after = rows.at(-1)?.at ?? 0;
    await breathe();
  }
}

/** Of full packs that nothing has left nobody needs to know what is in them. */
async function readPages(store: Store): Promise<PageState[]> {
  const { packs } = await store.packs();
  const pages: PageState[] = [];
  for (const { hash, scope, to, left, tickets } of packs) {
    const hasLeft = left.length > 0;
    const isOpen = hasLeft || tickets < PAGE;
    const kept = isOpen ? await store.packTickets(hash) : Array.from({ length: PAGE }, () => '');
    pages.push({ hash, scope, to, kept, hasLeft });
  }
  return pages;
}
