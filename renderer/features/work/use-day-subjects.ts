import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { subjectOf, type Subject } from '../../../shared/commands/subject.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { isEnded } from '../../../shared/sync/ticket-status.ts';
import type { DaySheet, Gap } from '../../../shared/work/day-sheet.ts';
import { useAll, useHeaders, usePerson, useRecords } from '../../data/hooks.ts';
import type { Option } from '../register/use-options.ts';
import { useTicketLabel } from '../tickets/ticket-label.ts';

const DAY = 86_400_000;

interface Choice extends Option {
  subject: Subject;
}

/**
 * What a gap of one's day can be written down for: what the day's other lines are for, the visits around it, their tickets and
 * one's own open ones. `visitOf`: the visit that work on that record in the gap belongs to.
 */
export function useDaySubjects({ timed, untimed }: DaySheet, gap: Gap) {
  const { t } = useTranslation('work');
  const person = usePerson();
  const tickets = useHeaders('tickets');
  const accounts = useAll('accounts');
  const label = useTicketLabel();
  const visits = useRecords('visits', {
    selector: { startsAt: { $gte: gap.begin - DAY, $lte: gap.end + DAY }, engineer: person.id },
    sort: [{ startsAt: 'asc' }],
  });
  return useMemo(() => {
    const of = (id: string): Choice | null => {
      const ticket = tickets.byId.get(id);
      if (ticket !== undefined) {
        const subject = { kind: 'tickets' as const, id, account: ticket.account, ticket: id };
        return { value: id, label: `${label(ticket)} ${ticket.subject}`, subject };
      }
      const visit = visits?.find((one) => one.id === id);
      if (visit !== undefined)
        return { value: id, label: visit.purpose, subject: subjectOf('visits', visit) };
      const account = accounts.get(id);
      return account === undefined
        ? null
        : { value: id, label: account.name, subject: subjectOf('accounts', account) };
    };
    const choices = (ids: readonly string[]) => ids.map(of).filter((choice) => choice !== null);
    const around = (visits ?? []).filter((visit) => isDuring(visit, gap));
    const ofDay = new Set([
      ...[...timed, ...untimed].map(({ entry }) => entry.subjectId),
      ...around.flatMap(({ id, tickets: own }) => [id, ...own]),
    ]);
    const mine = tickets.rows.filter(({ assignee, status }) => assignee === person.id && !isEnded(status));
    const groups = [
      { group: t('sheet.ofDay'), items: choices([...ofDay]) },
      {
        group: t('sheet.myTickets'),
        items: choices(mine.map(({ id }) => id).filter((id) => !ofDay.has(id))),
      },
    ];
    return {
      options: groups.filter(({ items }) => items.length > 0),
      subjectOf: (id: string | null) => (id === null ? null : (of(id)?.subject ?? null)),
      visitOf: (id: string | null) =>
        around.find((visit) => visit.id === id || (id !== null && visit.tickets.includes(id)))?.id ?? null,
    };
  }, [tickets, visits, accounts, timed, untimed, gap, person.id, label, t]);
}

/** Was the person at that visit, or due there, in some part of the gap? */
function isDuring(visit: Visit, { begin, end }: Gap): boolean {
  const from = visit.arrivedAt ?? visit.startsAt;
  const until = visit.leftAt ?? Math.max(visit.endsAt, from);
  return visit.status !== 'cancelled' && from < end && until > begin;
}
