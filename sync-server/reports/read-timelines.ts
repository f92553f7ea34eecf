import type { Entry } from '../../shared/records/entry.ts';
import type { ClockEntry } from '../../shared/sla/ticket-history.ts';
import type { Store } from '../store/store.ts';
import { eachKnown } from './present-rows.ts';

/** Tickets whose timelines are looked up at once. */
const BATCH = 500;

/** The timelines of these tickets, archived ones too; a ticket without entries has none. */
export async function readTimelines(
  store: Store,
  tickets: readonly string[],
): Promise<ReadonlyMap<string, ClockEntry[]>> {
  const timelines = new Map<string, ClockEntry[]>();
  for (let start = 0; start < tickets.length; start += BATCH) {
    const lines = await store.lookupMany('entries', tickets.slice(start, start + BATCH));
    await eachKnown(
      store,
      'entries',
      lines.map(({ id }) => id),
      (json) => {
        const { subjectId, type, at, author, internal, data } = JSON.parse(json) as Entry;
        const timeline = timelines.get(subjectId) ?? [];
        timeline.push({ type, at, author, internal, data });
        timelines.set(subjectId, timeline);
      },
    );
  }
  return timelines;
}
