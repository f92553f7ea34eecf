import { attachmentOf, isToBeErased } from '../files/attachment.ts';
import { fileHashSchema } from '../files/file-hash.ts';
import { entryDataSchemas, type Entry } from '../records/entry.ts';
import type { Json } from '../sync/json.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { entry, touch, type Subject } from './subject.ts';

export interface AttachmentFields {
  /** The id that the entry gets: bytes are stored under it before it is written. */
  id: string;
  /** See `entryDataSchemas.attachment`. */
  data: Record<string, Json>;
  internal?: boolean;
}

/** A file stands in the timeline; its bytes travel by themselves. */
export function addAttachment(context: CommandContext, subject: Subject, fields: AttachmentFields): Change[] {
  const { id, data, internal = false } = fields;
  const parsed = entryDataSchemas.attachment.safeParse(data);
  if (!parsed.success) throw new CommandError('invalid-value', String(parsed.error.issues[0]?.path[0] ?? ''));
  if (!fileHashSchema.safeParse(parsed.data.hash).success) throw new CommandError('invalid-value', 'hash');
  if (parsed.data.name.trim() === '') throw new CommandError('text-required', 'name');
  const line = entry(context, subject, {
    type: 'attachment',
    internal,
    data: parsed.data,
  });
  return [{ ...line, id }, ...touch(context, subject)];
}

/**
 * Remove the bytes of a file from the server and from every device, after it was reviewed. The entry stays, and this one
 * certifies who removed what and when.
 */
export function eraseAttachment(
  context: CommandContext,
  subject: Subject,
  attached: Entry,
  fields: { text?: string } = {},
): Change[] {
  const attachment = attachmentOf(attached);
  if (attachment === null || attached.subjectId !== subject.id)
    throw new CommandError('invalid-value', 'attachment');
  if (!isToBeErased(attached)) throw new CommandError('not-permitted', 'confidentiality');
  const { name, hash, size } = attachment;
  const certificate = entry(context, subject, {
    type: 'erased',
    text: fields.text ?? '',
    internal: attached.internal,
    data: { attachment: attached.id, name, hash, size },
  });
  return [certificate, ...touch(context, subject)];
}
