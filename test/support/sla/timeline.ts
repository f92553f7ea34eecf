import type { Priority, TicketStatus, TicketType, WaitingFor } from '../../../shared/records/ticket.ts';
import { contractSchema, type Contract } from '../../../shared/sla/contract.ts';
import { parseCalendar } from '../../../shared/sla/business-time.ts';
import type { ContractInForce } from '../../../shared/sla/terms.ts';
import type { ClockEntry, ClockTicket } from '../../../shared/sla/ticket-history.ts';
import { everyDay, workweek } from './known/known-case.ts';

/** The week of these timelines: `at('Mon 09:00')`, from Monday, 23 November 2026 on, in UTC. */
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Mon2', 'Tue2', 'Wed2'];
const MONDAY = '2026-11-23';

export function at(text: string): number {
  const [day = '', time = ''] = text.split(' ');
  const seconds = time.length === 5 ? `${time}:00` : time;
  return Date.parse(`${MONDAY}T${seconds}Z`) + days.indexOf(day) * 86_400_000;
}

/** The inverse of `at`. */
export function shown(ms: number | null): string | null {
  if (ms === null) return null;
  const day = Math.floor((ms - Date.parse(MONDAY)) / 86_400_000);
  return `${days[day]} ${new Date(ms).toISOString().slice(11, 19).replace(/:00$/, '')}`;
}

export const office = parseCalendar({ tz: 'UTC', hours: workweek(['08:00', '16:00']) });
export const aroundTheClock = parseCalendar({ tz: 'UTC', hours: everyDay(['00:00', '24:00']) });

const CALENDAR = '00000000-0000-4000-8000-000000000001';

export function contractOf(fields: Partial<Contract>): Contract {
  return contractSchema.parse({ calendar: CALENDAR, ...fields });
}

/** An hour to the first response, four between updates, and to the resolution as long as its priority says. */
export const contract = contractOf({
  targets: [
    { kind: 'first-response', priorities: [], ticketTypes: [], budget: { minutes: 60 }, boundary: 'end' },
    { kind: 'next-update', priorities: [], ticketTypes: [], budget: { minutes: 240 }, boundary: 'end' },
    resolution([1], { minutes: 240 }),
    resolution([2], { minutes: 480 }),
    resolution([3], { workdays: 3, until: 'closing' }),
    resolution([4], { minutes: 180 }),
    { ...resolution([3], { workdays: 1, until: 'time' }), ticketTypes: ['request'] },
  ],
});

export function resolution(priorities: Priority[], budget: Contract['targets'][number]['budget']) {
  return { kind: 'resolution' as const, priorities, ticketTypes: [], budget, boundary: 'end' as const };
}

export const inForce: ContractInForce[] = [{ from: 0, contract, calendar: office }];

export function ticketOf(fields: Partial<ClockTicket> = {}): ClockTicket {
  return {
    type: 'incident',
    priority: 2,
    status: 'in-progress',
    waitingFor: null,
    openedAt: at('Mon 09:00'),
    resolvedAt: null,
    closedAt: null,
    ...fields,
  };
}

const agent = '00000000-0000-4000-8000-000000000002';
const line = (time: string, type: ClockEntry['type'], data: ClockEntry['data'] = {}): ClockEntry => ({
  type,
  at: at(time),
  author: agent,
  internal: false,
  data,
});

export const status = (time: string, to: TicketStatus, waitingFor: WaitingFor | null = null): ClockEntry =>
  line(time, 'status', { from: null, to, waitingFor });
export const reply = (time: string): ClockEntry => line(time, 'reply');
export const internalReply = (time: string): ClockEntry => ({ ...line(time, 'reply'), internal: true });
export const customerReply = (time: string): ClockEntry => ({ ...line(time, 'reply'), author: null });
export const note = (time: string): ClockEntry => line(time, 'note');
export const priority = (time: string, from: Priority, to: Priority): ClockEntry =>
  line(time, 'change', { fields: { priority: { from, to } } });
export const type = (time: string, from: TicketType, to: TicketType): ClockEntry =>
  line(time, 'change', { fields: { type: { from, to } } });
