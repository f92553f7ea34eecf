import type { Entry } from '../../../shared/records/entry.ts';
import type { RecordsQuery } from '../query.ts';

/** Whose timeline a query asks for; `null` for every other query, which is about what is at work. */
export function subjectOfQuery({ selector, limit }: RecordsQuery<'entries'>): string | null {
  const names = Object.keys(selector ?? {});
  const subject: unknown = selector?.subjectId;
  return names.length === 1 && typeof subject === 'string' && limit === undefined ? subject : null;
}

/** One timeline, the earliest first. A line that is in both is the one at work. */
export function joinTimelines(work: readonly Entry[], past: readonly Entry[]): Entry[] {
  if (past.length === 0) return work as Entry[];
  const byId = new Map([...past, ...work].map((entry) => [entry.id, entry]));
  return [...byId.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
