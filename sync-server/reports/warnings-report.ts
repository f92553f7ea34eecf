import { hasRole, maySee } from '../../shared/access/grant.ts';
import { scopesOf } from '../../shared/access/scopes.ts';
import type { DueWarning } from '../../shared/protocol/reports.ts';
import type { Notice } from '../../shared/records/notice.ts';
import type { Person } from '../../shared/records/person.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { dueWarnings, type PlannedFor } from '../../shared/sla/due-warnings.ts';
import { isEnded } from '../../shared/sync/ticket-status.ts';
import type { Access, Grants } from '../access/grants.ts';
import type { Store } from '../store/store.ts';
import { eachKnown, eachPresent } from './present-rows.ts';
import { accountScopes, readTerms } from './read-terms.ts';
import { readTimelines } from './read-timelines.ts';

/** UTC ms. */
export interface WarningSpan {
  from: number;
  to: number;
  now: number;
}

/**
 * Warnings of open tickets that fall into a span, the earliest first, with those whom they concern, reachable or not. Leads
 * and administrators are told everybody's, everyone else their own; of tickets that both may see.
 */
export async function warningsReport(
  store: Store,
  grants: Grants,
  access: Access,
  { from, to, now }: WarningSpan,
): Promise<DueWarning[]> {
  const { accounts, contractsOf } = await readTerms(store, access);
  const tickets: Ticket[] = [];
  const scopes = [...accountScopes(access.reach), 'staff'];
  await eachPresent(store, { kind: 'tickets', scopes, withoutPacked: true }, (json) => {
    const ticket = JSON.parse(json) as Ticket;
    if (!isEnded(ticket.status)) tickets.push(ticket);
  });
  const timelines = await readTimelines(
    store,
    tickets.map(({ id }) => id),
  );
  const watchers = await readWatchers(store, grants, access);
  const planned = tickets.flatMap((ticket) =>
    dueWarnings({
      ticket,
      entries: timelines.get(ticket.id) ?? [],
      contracts: contractsOf(ticket.account),
      advisor: accounts.get(ticket.account ?? '')?.advisor ?? null,
      people: watchers
        .filter(({ grant }) => maySee(grant, scopesOf('tickets', ticket)))
        .map(({ person }) => person),
      now,
    }),
  );
  const within = planned.filter(({ at }) => at >= from && at < to).sort((a, b) => a.at - b.at);
  return withTold(store, within);
}

/** Those whose warnings the caller may know. Partners do not know what was promised, and are warned of nothing. */
async function readWatchers(store: Store, grants: Grants, access: Access): Promise<Access[]> {
  if (!hasRole(access.grant, 'lead', 'admin')) return [access];
  const ids: string[] = [];
  await eachPresent(store, { kind: 'people', scopes: ['everyone'] }, (json) => {
    const { id, active, roles } = JSON.parse(json) as Person;
    if (active && !roles.includes('partner')) ids.push(id);
  });
  const watchers: Access[] = [];
  for (const id of ids) {
    const watcher = await grants.of(id);
    if (watcher !== null) watchers.push(watcher);
  }
  return watchers;
}

async function withTold(store: Store, planned: readonly PlannedFor[]): Promise<DueWarning[]> {
  const told = new Set<string>();
  await eachKnown(
    store,
    'notices',
    planned.map(({ notice }) => notice),
    (json) => told.add((JSON.parse(json) as Notice).id),
  );
  return planned.map(({ notice, ...warning }) => ({ ...warning, isTold: told.has(notice) }));
}
