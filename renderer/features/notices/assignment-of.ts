import type { Entry, EntryData } from '../../../shared/records/entry.ts';

/**
 * Which assignment of a ticket to a person this is, as a word that every device finds in its timeline: the latest entry
 * that says so, or `opened` where it came to the person when it was opened.
 */
export function assignmentOf(
  entries: readonly Pick<Entry, 'id' | 'type' | 'at' | 'data'>[],
  person: string,
): string {
  let latest: { id: string; at: number } | null = null;
  for (const { id, type, at, data } of entries) {
    if (type !== 'assignment') continue;
    const { toAssignee } = data as EntryData<'assignment'>;
    if (toAssignee !== person) continue;
    if (latest === null || at > latest.at || (at === latest.at && id > latest.id)) latest = { id, at };
  }
  return latest?.id ?? 'opened';
}
