import { attachmentOf, erasedIn } from '../../../shared/files/attachment.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import { planFiles, type PlannedFile } from '../../../shared/suitcase/plan-files.ts';
import type { WalkReplica } from './walk-visit.ts';
import { once } from './once.ts';

/** Small pictures are at most a tenth of this; nobody writes down their size. */
const PREVIEW_BYTES = 60_000;

/** The files of some timelines with the entries that name them, each with whether it is here and whether it fits. */
export interface SuitcaseFiles {
  files: PlannedFile[];
  entries: ReadonlyMap<string, Entry>;
}

/**
 * Files that stand in timelines, the most needed first. What was removed after review is not needed any more.
 * @param subjects ids of the records, the most needed first
 */
export async function filesOf(replica: WalkReplica, subjects: readonly string[]): Promise<SuitcaseFiles> {
  const timelines = await Promise.all(
    [...new Set(subjects)].map((subjectId) =>
      once(replica.records('entries', { selector: { subjectId }, sort: [{ at: 'asc' }] })),
    ),
  );
  const erased = erasedIn(
    await once(replica.records('entries', { selector: { type: 'erased' }, sort: [{ at: 'asc' }] })),
  );
  const rows = new Set((await replica.blobs.rows()).map(({ key }) => key));
  const entries = new Map<string, Entry>();
  const needs = timelines.flat().flatMap((entry) => {
    const attachment = attachmentOf(entry);
    if (attachment === null || erased.has(entry.id)) return [];
    entries.set(entry.id, entry);
    const hasPreview = attachment.previewHash !== null;
    const isHere = rows.has(`${entry.id}/file`) && (!hasPreview || rows.has(`${entry.id}/preview`));
    const bytes = attachment.size + (hasPreview ? PREVIEW_BYTES : 0);
    return [{ entry: entry.id, name: attachment.caption ?? attachment.name, bytes, isHere }];
  });
  return { files: planFiles(needs), entries };
}
