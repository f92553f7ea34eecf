import type { RecordOf } from '../../shared/records/kinds.ts';
import { placeForPartner } from '../../shared/visits/visit-place.ts';
import type { ArticleLibrary } from './articles.ts';
import { HOUR, MINUTE, type DemoBuild } from './build.ts';
import type { Customer } from './customers.ts';
import { localTime } from './local-time.ts';
import { PARTNER, type Organisation } from './organisation.ts';

type Ticket = RecordOf<'tickets'>;
type Visit = RecordOf<'visits'>;

/** A place in the demo's diary: local start in the site's zone, `day` after today. */
interface Slot {
  day: number;
  hour: number;
  minute?: number;
  hours: number;
  customer: number;
  /** Index among the engineers; `partner` for the service partner. */
  who: number | 'partner';
}

/** The engineer who signs in has two visits today and one tomorrow; others fill the week around. */
const diary: readonly Slot[] = [
  { day: -17, hour: 9, hours: 3, customer: 0, who: 0 },
  { day: -12, hour: 13, hours: 2, customer: 1, who: 0 },
  { day: -9, hour: 8, hours: 4, customer: 2, who: 2 },
  { day: -6, hour: 10, hours: 2, customer: 3, who: 0 },
  { day: -4, hour: 9, hours: 3, customer: 5, who: 1 },
  { day: -1, hour: 14, hours: 2, customer: 4, who: 0 },
  { day: 0, hour: 8, minute: 30, hours: 2, customer: 3, who: 0 },
  { day: 0, hour: 13, minute: 30, hours: 3, customer: 0, who: 0 },
  { day: 0, hour: 10, hours: 2, customer: 5, who: 1 },
  { day: 0, hour: 15, hours: 2, customer: 2, who: 'partner' },
  { day: 1, hour: 9, hours: 3, customer: 1, who: 0 },
  { day: 1, hour: 11, hours: 2, customer: 4, who: 2 },
  { day: 1, hour: 14, hours: 2, customer: 1, who: 'partner' },
  { day: 3, hour: 9, hours: 4, customer: 2, who: 0 },
  { day: 6, hour: 10, hours: 2, customer: 5, who: 1 },
];

const purposes: Record<Customer['plan']['language'], readonly string[]> = {
  en: ['Label printers and open tickets', 'Quarterly check of the cabinet', 'New workplace in dispatch'],
  pl: ['Drukarki etykiet i otwarte zgłoszenia', 'Kwartalny przegląd szafy', 'Nowe stanowisko w ekspedycji'],
  de: [
    'Etikettendrucker und offene Tickets',
    'Quartalsprüfung des Schranks',
    'Neuer Arbeitsplatz im Versand',
  ],
  ru: ['Принтеры этикеток и открытые заявки', 'Квартальная проверка шкафа', 'Новое рабочее место в отгрузке'],
};

/** Add the visits of the past weeks, of today, of tomorrow and of the days after. */
export function buildVisits(
  build: DemoBuild,
  organisation: Organisation,
  customers: readonly Customer[],
  tickets: readonly Ticket[],
  library: ArticleLibrary,
): Visit[] {
  return diary.flatMap((slot) => {
    const customer = customers[slot.customer];
    return customer === undefined ? [] : [addVisit(build, slot, customer, organisation, tickets, library)];
  });
}

function addVisit(
  build: DemoBuild,
  slot: Slot,
  customer: Customer,
  organisation: Organisation,
  tickets: readonly Ticket[],
  library: ArticleLibrary,
): Visit {
  const { random, now } = build;
  const { account, plan } = customer;
  const startsAt = localTime(now, plan.timeZone, slot.day, slot.hour, slot.minute);
  const endsAt = startsAt + slot.hours * HOUR;
  const isOver = endsAt < now;
  const isOn = !isOver && startsAt <= now;
  const site = random.pick(account.sites);
  const isTicketOfVisit = (ticket: Ticket): boolean =>
    ticket.account === account.id &&
    (isOver
      ? ticket.resolvedAt !== null && Math.abs(ticket.resolvedAt - endsAt) < 96 * HOUR
      : ticket.resolvedAt === null) &&
    (slot.who !== 'partner' || ticket.partner === PARTNER);
  const partner = slot.who === 'partner' ? PARTNER : null;
  const id = random.id(Math.min(startsAt - 72 * HOUR, now));
  const purpose = random.pick(purposes[plan.language]);
  const contact = random.pick(account.contacts).id;
  return build.add('visits', {
    id,
    purpose,
    account: account.id,
    site: site.id,
    contact,
    engineer:
      slot.who === 'partner' ? organisation.partner.id : (organisation.engineers[slot.who]?.id ?? null),
    partner,
    place: placeForPartner({ site: site.id, contact, partner }, account),
    modeReasons: ['hands-needed'],
    tickets: tickets
      .filter(isTicketOfVisit)
      .slice(0, 3)
      .map((ticket) => ticket.id),
    startsAt,
    endsAt,
    timeZone: plan.timeZone,
    status: isOver ? (slot.day < -1 ? 'signed' : 'done') : isOn ? 'on-site' : 'planned',
    arrivedAt: isOver || isOn ? startsAt + 4 * MINUTE : null,
    leftAt: isOver ? endsAt - 10 * MINUTE : null,
    checklist: library.find(checklistFor(purpose, plan.language), plan.language)?.id ?? null,
  });
}

/** The check of the cabinet has a checklist of its own. */
function checklistFor(purpose: string, language: Customer['plan']['language']): string {
  return purposes[language].indexOf(purpose) === 1 ? 'cabinet-check' : 'visit-checklist';
}
