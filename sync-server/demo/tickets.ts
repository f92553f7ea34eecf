import type { RecordOf } from '../../shared/records/kinds.ts';
import type { Channel, Priority } from '../../shared/records/ticket.ts';
import type { ArticleLibrary } from './articles.ts';
import type { Installation } from './assets.ts';
import { DAY, HOUR, MINUTE, type DemoBuild } from './build.ts';
import type { Customer } from './customers.ts';
import { PARTNER, type Organisation } from './organisation.ts';
import type { LanguageTexts, Scenario } from './scenarios.ts';
import { de } from './text/de.ts';
import { en } from './text/en.ts';
import { pl } from './text/pl.ts';
import { ru } from './text/ru.ts';
import { planTickets, statusByFate, type TicketPlan } from './ticket-plans.ts';
import { tellTicket, type Story } from './timeline.ts';

type Ticket = RecordOf<'tickets'>;
type Person = RecordOf<'people'>;

/** What tickets refer to. */
export interface TicketSurroundings {
  organisation: Organisation;
  customers: readonly Customer[];
  installations: ReadonlyMap<string, Installation>;
  library: ArticleLibrary;
}

const texts: Record<Customer['plan']['language'], LanguageTexts> = { en, pl, de, ru };

/** Impact and urgency from which the priority matrix gives this priority. */
const levels: Record<Priority, readonly [1 | 2 | 3, 1 | 2 | 3]> = {
  1: [1, 1],
  2: [1, 2],
  3: [2, 2],
  4: [3, 2],
};

const channels: readonly (readonly [Channel, number])[] = [
  ['phone', 5],
  ['e-mail', 4],
  ['web', 4],
  ['monitoring', 1],
  ['visit', 1],
];

/** Add four hundred tickets with their timelines, oldest first. */
export function buildTickets(build: DemoBuild, surroundings: TicketSurroundings): Ticket[] {
  const built: Ticket[] = [];
  let problems = 0;
  for (const plan of planTickets(build, surroundings.customers)) {
    const isProblem = problems < 4 && plan.fate === 'running' && plan.scenario.type === 'incident';
    if (isProblem) problems += 1;
    const story = prepare(build, surroundings, plan, isProblem, built);
    const ticket = build.add('tickets', story.ticket);
    built.push(ticket);
    tellTicket(build, story);
  }
  return built;
}

function prepare(
  build: DemoBuild,
  surroundings: TicketSurroundings,
  plan: TicketPlan,
  isProblem: boolean,
  earlier: readonly Ticket[],
): Story {
  const { random, now } = build;
  const { customer, scenario, fate } = plan;
  const { account } = customer;
  const language = texts[customer.plan.language];
  const text = language.scenarios[scenario.id];
  const site = random.pick(account.sites);
  const contact = random.pick(account.contacts);
  const assets = surroundings.installations.get(account.id)?.byRole.get(scenario.role) ?? [];
  const asset = random.pick(assets);
  const fill = (sentence: string): string =>
    sentence.replaceAll('{asset}', asset.name).replaceAll('{site}', site.name);
  const agent = random.pick(surroundings.organisation.agents);
  const assignee = fate === 'unassigned' ? null : assigneeFor(build, surroundings.organisation, scenario);
  const channel = scenario.id === 'backup-failed' ? 'monitoring' : random.weighted(channels);
  const related = earlier.findLast((one) => one.account === account.id && one.category === scenario.category);
  const problem = earlier.find((one) => one.type === 'problem' && one.subcategory === scenario.subcategory);
  const [impact, urgency] = levels[plan.priority];
  const closedAt =
    fate === 'closed' && plan.endedAt !== null ? Math.min(plan.endedAt + 3 * DAY, now - HOUR) : null;
  const article =
    scenario.article === undefined
      ? undefined
      : surroundings.library.find(scenario.article, customer.plan.language);
  const toPartner = fate === 'running' || fate === 'waiting' ? random.chance(0.18) : random.chance(0.02);
  return {
    plan,
    language,
    text,
    fill,
    agent,
    assignee,
    contact: contact.name,
    closedAt,
    ticket: {
      id: random.id(plan.openedAt),
      type: isProblem ? 'problem' : scenario.type,
      subject: fill(random.pick(text.subjects)),
      description: fill(text.description),
      status: statusByFate[fate],
      waitingFor: fate === 'waiting' ? scenario.waitingFor : null,
      impact,
      urgency,
      priority: plan.priority,
      channel,
      account: account.id,
      site: site.id,
      contact: contact.id,
      category: scenario.category,
      subcategory: scenario.subcategory,
      assets: [asset.id],
      articles: article !== undefined && (plan.endedAt !== null || random.chance(0.3)) ? [article.id] : [],
      related: related !== undefined && random.chance(0.12) ? [related.id] : [],
      parent: problem !== undefined && !isProblem ? problem.id : null,
      team: fate === 'unassigned' && random.chance(0.5) ? 'Service desk' : scenario.team,
      assignee: assignee?.id ?? null,
      partner: toPartner && customer.plan.language !== 'ru' ? PARTNER : null,
      tags: random.chance(0.15) ? [random.pick(['season', 'audit', 'repeat', 'training'])] : [],
      openedBy: channel === 'phone' || channel === 'visit' ? agent.id : null,
      openedAt: plan.openedAt,
      dueAt: plan.agreedDueAt,
      resolvedAt: fate === 'cancelled' ? null : plan.endedAt,
      closedAt,
      resolution: plan.endedAt !== null && fate !== 'cancelled' ? fill(text.resolution) : '',
      activityAt: closedAt ?? plan.endedAt ?? Math.max(plan.openedAt, now - random.int(4, 40) * MINUTE),
    },
  };
}

function assigneeFor(build: DemoBuild, organisation: Organisation, scenario: Scenario): Person {
  const { random } = build;
  if (scenario.team === 'Service desk') return random.pick(organisation.agents);
  const able = organisation.engineers.filter((person) => person.teams.includes(scenario.team));
  return random.pick(random.chance(0.85) && able.length > 0 ? able : organisation.engineers);
}
