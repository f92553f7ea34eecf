import type { RecordOf } from '../../shared/records/kinds.ts';
import { MINUTE, type DemoBuild } from './build.ts';
import type { LanguageTexts, ScenarioText } from './scenarios.ts';
import type { TicketPlan } from './ticket-plans.ts';

type Person = RecordOf<'people'>;

/** A ticket about to be told as a timeline. */
export interface Story {
  plan: TicketPlan;
  language: LanguageTexts;
  text: ScenarioText;
  /** Put asset and site into a sentence. */
  readonly fill: (sentence: string) => string;
  agent: Person;
  assignee: Person | null;
  /** Name of the contact who writes. */
  contact: string;
  closedAt: number | null;
  ticket: Record<string, unknown> & { id: string; activityAt: number };
}

/**
 * One thing that happened: who, what. `share` is where it falls: from -1 to 0 between the opening and our first answer,
 * from 0 to 1 between that and the end.
 */
interface Step {
  share: number;
  type: RecordOf<'entries'>['type'];
  author: Person | null;
  text?: string;
  internal?: boolean;
  data?: Record<string, unknown>;
}

/** Add the entries of one ticket, in the order of their times, none later than its last activity. */
export function tellTicket(build: DemoBuild, story: Story): void {
  const { plan, ticket } = story;
  const end = plan.endedAt ?? ticket.activityAt;
  const span = Math.max(end - plan.openedAt, MINUTE);
  // What ended sooner than anybody would have answered was answered on the way.
  const answeredAt = plan.answeredAt < end ? plan.answeredAt : plan.openedAt + Math.round(span * 0.1);
  const timeOf = (share: number): number =>
    share < 0
      ? plan.openedAt + Math.round((answeredAt - plan.openedAt) * (1 + share))
      : answeredAt + Math.round((end - answeredAt) * share);
  const steps = stepsOf(build, story).map(({ share, ...step }) => ({
    ...step,
    at: Math.min(timeOf(share), end),
  }));
  for (const step of steps.toSorted((a, b) => a.at - b.at)) addEntry(build, story, step);
  if (story.closedAt === null) return;
  const status = { type: 'status', author: null, authorName: 'Fieldfare', at: story.closedAt } as const;
  addEntry(build, story, { ...status, data: { from: 'resolved', to: 'closed' } });
}

function addEntry(
  build: DemoBuild,
  story: Story,
  { at, author, ...fields }: Omit<Step, 'share'> & { at: number; authorName?: string },
): void {
  build.add('entries', {
    authorName: author === null ? story.contact : null,
    ...fields,
    id: build.random.id(at),
    subjectKind: 'tickets',
    subjectId: story.ticket.id,
    account: story.ticket['account'],
    ticket: story.ticket.id,
    author: author?.id ?? null,
    at,
  });
}

function stepsOf(build: DemoBuild, story: Story): Step[] {
  const { plan, ticket, agent, assignee } = story;
  const opened: Step = { share: -1, type: 'opened', author: ticket['openedBy'] === null ? null : agent };
  if (assignee === null) return [opened];
  const assigned: Step = {
    share: -0.7,
    type: 'assignment',
    author: agent,
    data: { toTeam: ticket['team'], toAssignee: assignee.id },
  };
  if (plan.fate === 'cancelled') {
    return [
      opened,
      assigned,
      { share: 1, type: 'status', author: agent, data: { from: 'new', to: 'cancelled' } },
    ];
  }
  return [opened, assigned, ...work(build, story, assignee), ...ending(build, story, assignee)];
}

/** What happens between taking over and the end, in varying completeness. */
function work(build: DemoBuild, story: Story, assignee: Person): Step[] {
  const { random } = build;
  const { text, fill, language, plan } = story;
  const steps: Step[] = [
    { share: -0.4, type: 'status', author: assignee, data: { from: 'new', to: 'in-progress' } },
  ];
  if (random.chance(0.12) && plan.priority > 1) {
    const fields = { priority: { from: plan.priority === 4 ? 3 : plan.priority + 1, to: plan.priority } };
    steps.push({ share: -0.3, type: 'change', author: story.agent, data: { fields } });
  }
  steps.push({ share: 0, type: 'reply', author: assignee, text: fill(text.reply) });
  if (random.chance(0.75)) steps.push({ share: 0.25, type: 'reply', author: null, text: fill(text.answer) });
  if (random.chance(0.6)) {
    steps.push({ share: 0.35, type: 'note', author: assignee, internal: true, text: fill(text.note) });
  }
  if (plan.priority < 3 && plan.endedAt === null) {
    // Whoever waits for something urgent is told how it goes.
    const data = { direction: 'out', minutes: random.int(2, 6) };
    for (const share of [0.4, 0.85]) {
      steps.push({ share, type: 'call', author: assignee, data, text: random.pick(language.calls) });
    }
  } else if (random.chance(0.35)) {
    const data = { direction: random.chance(0.5) ? 'out' : 'in', minutes: random.int(2, 14) };
    steps.push({ share: 0.5, type: 'call', author: assignee, data, text: random.pick(language.calls) });
  }
  if (random.chance(0.8)) {
    const data = { minutes: random.int(2, 18) * 5, billable: random.chance(0.8) };
    steps.push({
      share: 0.62,
      type: 'time',
      author: assignee,
      data,
      text: random.pick(language.timeNotes),
      internal: true,
    });
  }
  return steps;
}

function ending(build: DemoBuild, story: Story, assignee: Person): Step[] {
  const { random } = build;
  const { plan, language, text, fill } = story;
  if (plan.fate === 'waiting') {
    const data = { from: 'in-progress', to: 'waiting', waitingFor: plan.scenario.waitingFor };
    return [
      { share: 0.7, type: 'status', author: assignee, data },
      ...(random.chance(0.4)
        ? [{ share: 0.95, type: 'reply', author: assignee, text: language.reminder } as const]
        : []),
    ];
  }
  if (plan.endedAt === null) return [];
  return [
    { share: 0.97, type: 'reply', author: assignee, text: fill(text.resolution) },
    { share: 1, type: 'status', author: assignee, data: { from: 'in-progress', to: 'resolved' } },
    ...(random.chance(0.5)
      ? [{ share: 1, type: 'reply', author: null, text: random.pick(language.thanks) } as const]
      : []),
    ...(random.chance(0.25)
      ? [
          {
            share: 1,
            type: 'satisfaction',
            author: null,
            data: {
              score: random.weighted([
                [5, 6],
                [4, 3],
                [3, 1],
                [2, 1],
              ]),
            },
          } as const,
        ]
      : []),
  ];
}
