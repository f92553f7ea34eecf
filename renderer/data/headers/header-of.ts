import type { Kind, RecordOf } from '../../../shared/records/kinds.ts';

/**
 * Kinds that are held in memory, with the long fields that are left out there: lists, filters and names run on these.
 * The small kinds are held whole.
 */
export const headerOmits = {
  people: [],
  policies: [],
  accounts: [],
  tickets: ['description', 'resolution'],
  assets: ['attributes', 'observed', 'notes'],
  articles: ['body'],
} as const satisfies { [K in Kind]?: readonly (keyof RecordOf<K>)[] };

export type HeaderKind = keyof typeof headerOmits;
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
