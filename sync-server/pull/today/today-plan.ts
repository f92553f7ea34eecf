import { hasRole } from '../../../shared/access/grant.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import type { Person } from '../../../shared/records/person.ts';
import type { AgendaQuery } from '../../store/audit-store.ts';

const DAY_MS = 86_400_000;
/** Visits that began yesterday may still go on. */
const PAST_MS = DAY_MS;
const AHEAD_MS = 7 * DAY_MS;
/** After every place on the agenda. */
const END = Number.MAX_SAFE_INTEGER;

/** One question to the agenda. */
export interface PlannedQuery extends AgendaQuery {
  /** Whole timelines come along; for the work of others only the latest entries. */
  isOwn: boolean;
}

/**
 * What today needs of a person's own work and of what the person answers for, the most urgent first: bounds cut from
 * the end (docs/sync-spec.md, S12). Pure.
 * @param advised accounts whose advisor the person is
 * @param now UTC ms
 */
export function todayPlan(person: Person, advised: readonly string[], now: number): PlannedQuery[] {
  const soon = { from: now - PAST_MS, to: now + AHEAD_MS };
  const open = { from: 0, to: END };
  const ask = (kind: Kind, key: string, range: { from: number; to: number }, limit: number, isOwn: boolean) =>
    ({ kind, key, ...range, limit, isOwn }) satisfies PlannedQuery;
  const plan = [
    ask('visits', `engineer:${person.id}`, soon, 50, true),
    ask('tickets', `assignee:${person.id}`, open, 200, true),
    ask('commitments', `owner:${person.id}`, open, 200, true),
  ];
  if (hasRole(person, 'partner')) {
    if (person.partner === null) return plan;
    const key = `partner:${person.partner}`;
    return [...plan, ask('visits', key, soon, 50, true), ask('tickets', key, open, 200, true)];
  }
  for (const account of advised) {
    const key = `account:${account}`;
    plan.push(ask('tickets', key, open, 100, false), ask('commitments', key, open, 50, false));
    plan.push(ask('visits', key, soon, 20, false));
  }
  for (const team of person.teams) {
    const key = `team:${team}`;
    plan.push(ask('tickets', key, open, 150, false), ask('commitments', key, open, 50, false));
  }
  if (hasRole(person, 'agent', 'lead')) plan.push(ask('tickets', 'unrouted', open, 100, false));
  if (hasRole(person, 'lead')) {
    const due = { from: 0, to: now + AHEAD_MS };
    plan.push(ask('tickets', 'due', due, 150, false), ask('commitments', 'due', due, 100, false));
  }
  return plan;
}
