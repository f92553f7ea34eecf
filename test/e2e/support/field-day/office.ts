import { v7 as uuidv7 } from 'uuid';
import type { Change } from '../../../../shared/commands/context.ts';
import { usePart as partUsed } from '../../../../shared/commands/parts.ts';
import { editTicket } from '../../../../shared/commands/tickets.ts';
import { editVisit } from '../../../../shared/commands/visits.ts';
import { subjectOf } from '../../../../shared/commands/subject.ts';
import type { WireClient } from '../../../support/wire.ts';
import type { DayPlan } from './plan.ts';

const HOUR = 3_600_000;

/** What the office does while the engineer is out of reach. @returns when the second visit begins from then on */
export async function workAtTheOffice(office: WireClient, plan: DayPlan): Promise<number> {
  const tickets = new Map((await office.pullAll('tickets')).map((one) => [one.id, one]));
  const visit = (await office.pullAll('visits')).find(({ id }) => id === plan.visits[1]?.id);
  if (visit === undefined) throw new Error('The second visit is not there.');
  for (const { id } of plan.tickets.slice(0, 3)) {
    const ticket = tickets.get(id);
    if (ticket !== undefined) await act(office, (context) => editTicket(context, ticket, { priority: 2 }));
  }
  const startsAt = visit.startsAt + HOUR;
  await act(office, (context) => editVisit(context, visit, { startsAt, endsAt: visit.endsAt + HOUR }));
  // A colleague takes the last piece of the same part.
  const ticket = tickets.get(plan.tickets[3]?.id ?? '');
  if (ticket === undefined) throw new Error('The fourth ticket is not there.');
  const used = { item: plan.part, quantity: 1, text: 'by a colleague' };
  await act(office, (context) => partUsed(context, subjectOf('tickets', ticket), used));
  return startsAt;
}

type Build = (context: { now: number; personId: string; newId: () => string }) => Change[];

/** Do a command and send it as one group, as a console would. */
async function act(office: WireClient, build: Build): Promise<void> {
  const now = Date.now();
  const changes = build({ now, personId: office.session.person.id, newId: uuidv7 });
  const group = uuidv7();
  const ops = changes.map((change) => ({ ...change, opId: uuidv7(), group, at: now }));
  const results = await office.push(ops);
  const refused = results.find(({ status }) => status === 'rejected');
  if (refused !== undefined) throw new Error(JSON.stringify(refused));
}
