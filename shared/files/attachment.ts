import { isPicture } from './media-type.ts';
import type { Entry, EntryData } from '../records/entry.ts';

/** Largest file that a console takes in, in bytes; a server may set less. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024;
/** Largest small preview of a picture. */
export const MAX_PREVIEW_BYTES = 512 * 1024;

/** The file itself, or its small preview, which travels first. */
export type FilePart = 'preview' | 'file';

export type Attachment = EntryData<'attachment'>;

/** What the entry says of its file; `null` for an entry of another type. */
export function attachmentOf(entry: Entry): Attachment | null {
  if (entry.type !== 'attachment') return null;
  const empty = { width: null, height: null, caption: null, series: null, order: null, previewHash: null };
  const rest = { confidentiality: 'normal', report: null };
  return { ...empty, ...rest, ...entry.data } as Attachment;
}

/** The hash under which a part of the attachment is stored; `null` where it has no such part. */
export function hashOfPart(attachment: Attachment, part: FilePart): string | null {
  return part === 'file' ? attachment.hash : attachment.previewHash;
}

/** Is it a picture that the console can draw? */
export function isPictureOf(attachment: Attachment): boolean {
  return isPicture(attachment.mediaType);
}

/** Ids of attachments whose bytes were removed after review, with the entry that certifies it. */
export function erasedIn(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(
    entries
      .filter(({ type }) => type === 'erased')
      .map((entry) => [(entry.data as EntryData<'erased'>).attachment, entry]),
  );
}

/** Was it taken in to be removed after review? Nothing else may be removed: an entry is there for good. */
export function isToBeErased(entry: Entry): boolean {
  return attachmentOf(entry)?.confidentiality === 'delete-after-review';
}
