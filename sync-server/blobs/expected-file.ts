import { maySee, type Grant } from '../../shared/access/grant.ts';
import { attachmentOf, hashOfPart, MAX_PREVIEW_BYTES, type FilePart } from '../../shared/files/attachment.ts';
import { fileHashSchema } from '../../shared/files/file-hash.ts';
import type { Entry } from '../../shared/records/entry.ts';
import type { RecordReader } from '../store/store.ts';

/** A part of the file of an entry, as the entry describes it. */
export interface ExpectedFile {
  entry: string;
  part: FilePart;
  hash: string;
  /** Name under which it is saved. */
  name: string;
  mediaType: string;
  /** Bytes; `null` where the entry does not say (previews). */
  size: number | null;
  maxSize: number;
}

/** Every part that the entry's file has; none when there is no such entry, or the holder of the grant does not see it. */
export async function expectedFiles(
  store: RecordReader,
  grant: Grant,
  entryId: string,
): Promise<ExpectedFile[]> {
  const stored = await store.get('entries', entryId);
  if (stored === null || stored.deleted || !maySee(grant, stored.scopes)) return [];
  return partsOf(JSON.parse(stored.json) as Entry);
}

/** The parts of an entry's file; an entry whose hashes are no hashes has none. */
export function partsOf(entry: Entry): ExpectedFile[] {
  const attachment = attachmentOf(entry);
  if (attachment === null) return [];
  const { name, mediaType, size } = attachment;
  const parts: ExpectedFile[] = [];
  for (const part of ['file', 'preview'] as const) {
    const hash = fileHashSchema.safeParse(hashOfPart(attachment, part));
    if (!hash.success) continue;
    const isFile = part === 'file';
    parts.push({
      entry: entry.id,
      part,
      hash: hash.data,
      name,
      mediaType: isFile ? mediaType : 'image/jpeg',
      size: isFile ? size : null,
      maxSize: isFile ? size : MAX_PREVIEW_BYTES,
    });
  }
  return parts;
}
