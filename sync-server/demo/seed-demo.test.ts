import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../shared/checklists/checklist.ts';
import { parseChecklist } from '../../shared/checklists/parse-checklist.ts';
import { parseRecord, type Kind, type RecordOf } from '../../shared/records/kinds.ts';
import { proposedDue } from '../../shared/sla/agreement.ts';
import { ticketClock } from '../../shared/sla/clock.ts';
import { contractsInForce } from '../../shared/sla/contracts-in-force.ts';
import type { TargetClock } from '../../shared/sla/target-clock.ts';
import type { DemoItem } from './build.ts';
import { PARTNER } from './organisation.ts';
import { buildDemo, buildStaff, demoRoles } from './seed-demo.ts';

const NOW = Date.parse('2026-11-18T10:00:00Z');
const items = buildDemo(1, NOW);

function of<K extends Kind>(kind: K, from: readonly DemoItem[] = items): RecordOf<K>[] {
  return from.filter((item) => item.kind === kind).map((item) => item.record as RecordOf<K>);
}

const policies = new Map(of('policies').map((policy) => [policy.id, policy]));
const accounts = new Map(of('accounts').map((account) => [account.id, account]));
const timelines = Map.groupBy(of('entries'), (entry) => entry.subjectId);

function clocksOf(ticket: RecordOf<'tickets'>): TargetClock[] {
  const contracts = contractsInForce(accounts.get(ticket.account ?? '') ?? null, policies);
  return ticketClock({ ticket, entries: timelines.get(ticket.id) ?? [], contracts, now: NOW });
}

/** In which view a ticket stands by its resolution target. */
function stateOf(ticket: RecordOf<'tickets'>): string {
  const clock = clocksOf(ticket).find(({ kind }) => kind === 'resolution');
  if (clock === undefined) return 'none';
  if (clock.progress.state === 'done') return clock.outcome;
  if (clock.outcome === 'breached') return 'overdue';
  if (clock.progress.state === 'waiting') return 'waiting';
  return clock.left < clock.budget / 4 ? 'soon' : 'running';
}

describe('the demo organisation', () => {
  it('is the same for the same seed and time, and another for another seed', () => {
    expect(buildDemo(1, NOW)).toEqual(items);
    expect(buildDemo(2, NOW)).not.toEqual(items);
  });

  it('has the promised size', () => {
    const counts = { accounts: 6, assets: 332, articles: 68, tickets: 400 } as const;
    for (const [kind, count] of Object.entries(counts)) expect(of(kind as Kind)).toHaveLength(count);
    expect(of('accounts').flatMap((account) => account.contacts)).toHaveLength(40);
  });

  it('has checklists without faults, which ask the same in every language', () => {
    const templates = of('articles').filter(({ type }) => type === 'checklist-template');
    expect(templates.flatMap(({ body }) => parseChecklist(body).faults)).toEqual([]);
    for (const group of Map.groupBy(templates, (one) => one.translationGroup).values()) {
      const shapes = group.map(({ body }) =>
        stepsOf(parseChecklist(body)).map(({ kind, isRequired, min, max }) => [kind, isRequired, min, max]),
      );
      for (const shape of shapes) expect(shape).toEqual(shapes[0]);
    }
  });

  it('holds only records that their schemas leave as they are, each id once', () => {
    for (const { kind, record } of items) expect(parseRecord(kind, record)).toEqual(record);
    expect(new Set(items.map(({ record }) => record.id)).size).toBe(items.length);
  });

  it('refers only to records, sites and contacts that are there', () => {
    const ids = new Set(items.map(({ record }) => record.id));
    for (const { sites, contacts } of of('accounts')) {
      for (const { id } of [...sites, ...contacts]) ids.add(id);
    }
    // Versions of contracts have ids of their own.
    for (const { data } of of('policies')) for (const id of Object.keys(data['versions'] ?? {})) ids.add(id);
    const named = JSON.stringify(items).match(/"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]+"/g) ?? [];
    expect(named.filter((id) => !ids.has(id.slice(1, -1)))).toEqual([]);
  });

  it('has somebody for each sign-in', () => {
    const people = of('people');
    for (const role of demoRoles) {
      expect(people.find((person) => person.login === role)?.roles).toEqual([role]);
    }
  });

  it('has tickets in every state that a view asks for, by the contract clock', () => {
    const states = of('tickets').map(stateOf);
    const counts = Object.fromEntries(
      ['none', 'running', 'soon', 'overdue', 'waiting', 'met', 'breached'].map((state) => [
        state,
        states.filter((each) => each === state).length,
      ]),
    );
    for (const count of Object.values(counts)) expect(count).toBeGreaterThanOrEqual(5);
    // Most of what was resolved was in time, and not all of it.
    expect(counts['breached']).toBeLessThan(0.25 * (counts['met'] ?? 0));
    const tickets = of('tickets');
    expect(tickets.some((ticket) => ticket.assignee === null && ticket.status === 'new')).toBe(true);
    expect(tickets.some((ticket) => ticket.parent !== null)).toBe(true);
    expect(tickets.some((ticket) => ticket.partner !== null)).toBe(true);
    expect(tickets.filter((ticket) => ticket.dueAt !== null).length).toBeGreaterThan(0);
  });

  it('has first answers that mostly keep the contract, and some that do not', () => {
    const first = of('tickets').flatMap((ticket) =>
      clocksOf(ticket).filter(({ kind, outcome }) => kind === 'first-response' && outcome !== 'open'),
    );
    const broken = first.filter(({ outcome }) => outcome === 'breached').length;
    expect(broken).toBeGreaterThan(0.02 * first.length);
    expect(broken).toBeLessThan(0.2 * first.length);
  });

  it('has contracts, calendars and agreements without a fault, two versions in one, and a penalty in the ledger', () => {
    for (const account of of('accounts')) {
      const terms = contractsInForce(account, policies);
      expect(terms.map(({ problem, source }) => [problem, source?.policy])).toEqual(
        terms.map(() => [undefined, account.contract]),
      );
    }
    const versions = of('accounts').map((account) => contractsInForce(account, policies).length);
    expect(Math.max(...versions)).toBe(2);
    for (const party of ['Applications', PARTNER]) {
      expect(proposedDue(policies, { party, priority: 1, start: NOW })?.dueAt).toBeGreaterThan(NOW);
    }
    expect(of('ledger').some(({ type, amount }) => type === 'penalty' && amount < 0)).toBe(true);
  });

  it('tells every story in order and never from the future', () => {
    for (const ticket of of('tickets')) {
      expect(ticket.activityAt).toBeLessThanOrEqual(NOW);
      expect(ticket.activityAt).toBeGreaterThanOrEqual(ticket.openedAt);
    }
    expect(of('entries').every((entry) => entry.at <= NOW)).toBe(true);
  });

  it('gives every ticket a timeline that begins with its opening and leads to its status', () => {
    const byTicket = Map.groupBy(of('entries'), (entry) => entry.subjectId);
    for (const ticket of of('tickets')) {
      const entries = byTicket.get(ticket.id) ?? [];
      expect(entries[0]?.type).toBe('opened');
      const last = entries.findLast((entry) => entry.type === 'status')?.data['to'] ?? 'new';
      expect(last).toBe(ticket.status);
    }
  });

  it('has visits today and tomorrow, also when it is made at night', () => {
    for (const now of [NOW, Date.parse('2026-11-18T00:30:00Z'), Date.parse('2026-03-29T23:10:00Z')]) {
      const starts = of('visits', buildDemo(1, now)).map((visit) => visit.startsAt - now);
      expect(starts.filter((start) => Math.abs(start) < 86_400_000).length).toBeGreaterThanOrEqual(4);
    }
  });

  it('has every topic of the knowledge base in four languages', () => {
    const groups = Map.groupBy(of('articles'), (article) => article.translationGroup);
    for (const articles of groups.values()) {
      expect(articles.map(({ language }) => language).toSorted()).toEqual(['de', 'en', 'pl', 'ru']);
    }
  });

  it('has promises due today and promises broken', () => {
    const open = of('commitments').filter(({ state }) => state === 'open');
    expect(open.some(({ dueAt }) => dueAt < NOW)).toBe(true);
    expect(open.some(({ dueAt }) => dueAt > NOW && dueAt < NOW + 86_400_000 / 2)).toBe(true);
    expect(of('commitments').some(({ state }) => state === 'broken')).toBe(true);
  });

  it('can be its staff alone, who are then bound to no customer of the demo', () => {
    const staff = buildStaff(1, NOW);
    expect(new Set(staff.map(({ kind }) => kind))).toEqual(new Set(['people', 'policies']));
    expect(of('people', staff).every((person) => person.accounts === null)).toBe(true);
    expect(of('people', staff).filter(({ login }) => demoRoles.some((role) => role === login))).toHaveLength(
      6,
    );
  });
});
