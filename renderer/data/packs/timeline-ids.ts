import type { RxCollection } from 'rxdb';
import type { Entry } from '../../../shared/records/entry.ts';

/** Ids of the entries in the timelines of these tickets that are in the replica. */
export async function timelineIds(
  entries: RxCollection<Entry>,
  tickets: readonly string[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const subjectId of tickets) {
    const found = await entries
      .find({ selector: { subjectId }, sort: [{ subjectId: 'asc' }, { at: 'asc' }] })
      .exec();
    ids.push(...found.map(({ id }) => id));
  }
  return ids;
}
