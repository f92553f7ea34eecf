import { attachmentOf, isPictureOf } from '../../../shared/files/attachment.ts';
import type { Entry } from '../../../shared/records/entry.ts';

/** Pictures of a timeline: by time, those of a series together and by their numbers. */
export function picturesInOrder(entries: readonly Entry[]): Entry[] {
  const pictures = entries.flatMap((entry) => {
    const attachment = attachmentOf(entry);
    return attachment !== null && isPictureOf(attachment) ? [{ entry, attachment }] : [];
  });
  const begins = new Map<string, number>();
  for (const { entry, attachment } of pictures) {
    const key = attachment.series ?? entry.id;
    begins.set(key, Math.min(begins.get(key) ?? entry.at, entry.at));
  }
  const begin = ({ entry, attachment }: (typeof pictures)[number]) =>
    begins.get(attachment.series ?? entry.id) ?? 0;
  return pictures
    .toSorted(
      (a, b) =>
        begin(a) - begin(b) ||
        (a.attachment.order ?? 0) - (b.attachment.order ?? 0) ||
        (a.entry.id < b.entry.id ? -1 : 1),
    )
    .map(({ entry }) => entry);
}
