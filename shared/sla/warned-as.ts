import type { Person } from '../records/person.ts';
import type { Ticket } from '../records/ticket.ts';
import type { Warned } from './contract.ts';

/**
 * As what a person is warned of a ticket; empty for those whom it does not concern. A ticket that nobody has taken is its
 * team's, or its partner's, so that one that was passed on and forgotten still warns somebody. A lead answers for the own
 * teams, one without teams for all.
 * @param advisor of the ticket's account
 */
export function warnedAs(
  person: Pick<Person, 'id' | 'roles' | 'teams' | 'partner'>,
  ticket: Pick<Ticket, 'assignee' | 'team' | 'partner'>,
  advisor: string | null,
): Set<Warned> {
  const as = new Set<Warned>();
  const isPartner = person.roles.includes('partner');
  const isInTeam = isPartner
    ? ticket.partner !== null && ticket.partner === person.partner
    : ticket.team !== null && person.teams.includes(ticket.team);
  if (ticket.assignee === person.id) as.add('owner');
  if (isInTeam) as.add('team');
  if (isInTeam && ticket.assignee === null) as.add('owner');
  if (advisor === person.id) as.add('advisor');
  const leads = person.teams.length === 0 || ticket.team === null || person.teams.includes(ticket.team);
  if (person.roles.includes('lead') && leads) as.add('lead');
  return as;
}
