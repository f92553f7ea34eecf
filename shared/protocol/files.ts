import { z } from 'zod';

/** Address of the tus protocol; what it expects in `Upload-Metadata` is `uploadMetadataSchema`. */
export const UPLOADS_PATH = '/api/uploads';

/** The entry that names the file, and which part of it this is. Type, size and hash are the entry's. */
export const uploadMetadataSchema = z.object({ entry: z.uuid(), part: z.enum(['file', 'preview']) });
export type UploadMetadata = z.infer<typeof uploadMetadataSchema>;

/**
 * How far a file has come at the server: nothing of it is there (`missing`), it is there and being looked at
 * (`scanning`), everybody who sees the entry may have it (`released`), it did not pass (`refused`), it was removed after
 * review (`erased`).
 */
export const fileStateSchema = z.enum(['missing', 'scanning', 'released', 'refused', 'erased']);
export type FileState = z.infer<typeof fileStateSchema>;

export const fileStatesRequestSchema = z.object({ entries: z.array(z.uuid()).max(200) });

export const fileStatesAnswerSchema = z.object({
  /** One for each entry that the caller may see and that has a file. */
  files: z.array(
    z.object({
      entry: z.uuid(),
      file: fileStateSchema,
      preview: fileStateSchema.nullable(),
      /** Why it was refused, for people. */
      reason: z.string().nullable(),
    }),
  ),
});
export type FileStatesAnswer = z.infer<typeof fileStatesAnswerSchema>;

/** Address of a part of an entry's file. */
export function filePath(entry: string, part: 'file' | 'preview'): string {
  return `/api/files/${entry}/${part}`;
}
