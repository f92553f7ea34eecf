import type { Kind, RecordOf } from '../../../shared/records/kinds.ts';
import { usualDueAt } from '../../../shared/sla/usual-due.ts';
import { isEnded } from '../../../shared/sync/ticket-status.ts';

/**
 * Kinds that are held in memory, with the long fields that are left out there: lists, filters and names run on these.
 * The small kinds are held whole.
 */
export const headerOmits = {
  people: [],
  policies: [],
  accounts: [],
  notices: [],
  tickets: ['description', 'resolution'],
  assets: ['attributes', 'observed', 'notes'],
  articles: ['body'],
} as const satisfies { [K in Kind]?: readonly (keyof RecordOf<K>)[] };

export type HeaderKind = keyof typeof headerOmits;
/** Held whole: names and rules that lists and forms need, no lists of their own to wait for. */
export function isSmall(kind: HeaderKind): boolean {
  return headerOmits[kind].length === 0;
}

export const headerKinds = Object.keys(headerOmits) as HeaderKind[];

/** Does this kind have headers? */
export function isHeaderKind(kind: Kind): kind is HeaderKind {
  return Object.hasOwn(headerOmits, kind);
}

/** A record without its long fields. */
export type HeaderOf<K extends HeaderKind> = Omit<RecordOf<K>, (typeof headerOmits)[K][number]>;

/** Header of a record; a new object, so the long texts can be forgotten. */
export function headerOf<K extends HeaderKind>(kind: K, record: RecordOf<K>): HeaderOf<K> {
  const header: Record<string, unknown> = { ...record };
  for (const field of headerOmits[kind]) delete header[field];
  return header as HeaderOf<K>;
}

/** What every header has. */
export interface Header {
  id: string;
}

/** As many rows as a screen shows. */
const FIRST = 60;
/** Later than any instant. */
const AFTER_ALL = 1e16;

/** What stands at the top of the kind's list when a console starts. Only tickets are many enough to be worth it. */
export function firstOf(kind: HeaderKind, headers: readonly Header[]): Header[] {
  if (kind !== 'tickets') return [];
  const key = (header: Header) => placeOf(header as HeaderOf<'tickets'>);
  return headers.toSorted((a, b) => key(a) - key(b)).slice(0, FIRST);
}

/** Open ones soonest due first, then what happened last. */
function placeOf(ticket: HeaderOf<'tickets'>): number {
  return isEnded(ticket.status) ? AFTER_ALL - ticket.activityAt : usualDueAt(ticket);
}
