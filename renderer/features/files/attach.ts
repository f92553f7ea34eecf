import { v7 as uuidv7 } from 'uuid';
import { addAttachment } from '../../../shared/commands/attachments.ts';
import type { Change, CommandContext } from '../../../shared/commands/context.ts';
import type { Subject } from '../../../shared/commands/subject.ts';
import type { Json } from '../../../shared/sync/json.ts';
import type { NewBlob } from '../../data/blobs/blob-box.ts';
import { attachLock } from '../../data/blobs/tidy-blobs.ts';
import type { SentDraft } from '../../data/drafts/sent-draft.ts';
import type { Replica } from '../../data/replica-context.ts';
import type { PreparedFile } from './prepared-file.ts';

/** What is said about a file that is attached. */
export interface AttachmentWords {
  name: string;
  caption?: string;
  /** Pictures taken in together, and the place in them. */
  series?: string | null;
  order?: number | null;
  isInternal?: boolean;
  isErasedAfterReview?: boolean;
  /** Further values of the entry, see `entryDataSchemas.attachment`. */
  more?: Record<string, Json>;
}

/**
 * Attach one file: its bytes first, through to the disk, then the entry. Whatever dies in between, no entry speaks of bytes
 * that are not here, and no bytes stay without their entry. Resolves to the entry's id. @throws CommandError, OutboxError
 */
export async function attach(
  { blobs, dispatch }: Pick<Replica, 'blobs' | 'dispatch'>,
  subject: Subject,
  file: Omit<PreparedFile, 'asTaken'>,
  words: AttachmentWords,
  also: (context: CommandContext, attachment: string) => Change[] = () => [],
  sent?: SentDraft,
): Promise<string> {
  const id = uuidv7();
  const data = dataOf(file, words);
  const { isInternal: internal = false } = words;
  const parts: NewBlob[] = [{ part: 'file', hash: file.hash, content: file.content }];
  if (file.preview !== null) parts.push({ part: 'preview', ...file.preview });
  await navigator.locks.request(attachLock(id), async () => {
    await blobs.add({
      entry: id,
      name: words.name,
      deed: { subject: { ...subject }, data, internal },
      parts,
    });
    try {
      await dispatch(
        (context) => [...addAttachment(context, subject, { id, data, internal }), ...also(context, id)],
        sent,
      );
    } catch (error) {
      // The form still has the file; a second copy without an entry would be a riddle.
      await blobs.remove([id]);
      throw error;
    }
    await blobs.noted(id);
  });
  return id;
}

function dataOf(file: Omit<PreparedFile, 'asTaken'>, words: AttachmentWords): Record<string, Json> {
  const { content, hash, width, height, preview } = file;
  return {
    name: words.name.slice(0, 200),
    mediaType: content.type,
    size: content.size,
    hash,
    width,
    height,
    caption: words.caption?.trim() || null,
    series: words.series ?? null,
    order: words.order ?? null,
    previewHash: preview?.hash ?? null,
    confidentiality: words.isErasedAfterReview === true ? 'delete-after-review' : 'normal',
    ...words.more,
  };
}
