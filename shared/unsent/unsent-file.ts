import { z } from 'zod';
import { subjectKindSchema } from '../records/entry.ts';

/** Longest content in a hand-in, in characters of base64: with what is around it, it fits into one request. */
export const MAX_FILE_CHARS = 7_500_000;

const subjectSchema = z.object({
  kind: subjectKindSchema,
  id: z.uuid(),
  account: z.uuid().nullable(),
  ticket: z.uuid().nullable(),
});

/** Bytes of an attachment that the server does not have, with the entry that speaks of them. */
export const unsentFileSchema = z.object({
  entry: z.uuid(),
  name: z.string().max(300),
  /** What the entry is to say, where the window died before it was written. */
  deed: z
    .object({ subject: subjectSchema, data: z.record(z.string().max(100), z.json()), internal: z.boolean() })
    .nullable(),
  parts: z
    .array(
      z.object({
        part: z.enum(['file', 'preview']),
        hash: z.string().max(100),
        mediaType: z.string().max(200),
        /** Base64; empty where it was left out of a list. */
        content: z.string().max(MAX_FILE_CHARS),
      }),
    )
    .max(2),
});
export type UnsentFile = z.infer<typeof unsentFileSchema>;

/** The same without its bytes. */
export function withoutContent(file: UnsentFile): UnsentFile {
  return { ...file, parts: file.parts.map((part) => ({ ...part, content: '' })) };
}
