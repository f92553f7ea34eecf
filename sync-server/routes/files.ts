import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isShownInline, UNKNOWN_TYPE } from '../../shared/files/media-type.ts';
import type { ErrorCode } from '../../shared/protocol/errors.ts';
import {
  fileStatesRequestSchema,
  type FileState,
  type FileStatesAnswer,
} from '../../shared/protocol/files.ts';
import { expectedFiles, type ExpectedFile } from '../blobs/expected-file.ts';
import type { FileNote } from '../blobs/file-ledger.ts';
import type { Files } from '../blobs/files.ts';
import { readRange } from '../http/read-range.ts';
import { parseBody } from '../http/parse-body.ts';
import { RequestError } from '../http/request-error.ts';
import type { Services } from '../services.ts';
import { authenticate } from '../sign-in/authenticate.ts';

const addressSchema = z.object({ entry: z.uuid(), part: z.enum(['file', 'preview']) });

/** GET /api/files/:entry/:part for whoever sees the entry, POST /api/files/states */
export function fileRoutes(app: FastifyInstance, { store, grants }: Services, files: Files): void {
  app.get('/api/files/:entry/:part', async (request, reply) => {
    const { access } = await authenticate(store, grants, request);
    const { entry, part } = parseBody(addressSchema, request.params);
    const file = (await expectedFiles(store, access.grant, entry)).find((one) => one.part === part);
    if (file === undefined) throw new RequestError('not-found');
    const note = await files.note(file);
    if (note?.state !== 'released') throw new RequestError(withheld(note));
    return sendFile(files, file, request, reply);
  });

  app.post('/api/files/states', async (request): Promise<FileStatesAnswer> => {
    const { access } = await authenticate(store, grants, request);
    const { entries } = parseBody(fileStatesRequestSchema, request.body);
    const answers: FileStatesAnswer['files'] = [];
    for (const entry of entries) {
      const parts = await expectedFiles(store, access.grant, entry);
      const notes = new Map<string, FileNote | null>();
      for (const part of parts) notes.set(part.part, await files.note(part));
      if (parts.length === 0) continue;
      const file = notes.get('file') ?? null;
      const preview = notes.get('preview');
      answers.push({
        entry,
        file: stateOf(file),
        preview: preview === undefined ? null : stateOf(preview),
        reason: file?.reason ?? null,
      });
    }
    return { files: answers };
  });
}

function stateOf(note: FileNote | null): FileState {
  return note?.state ?? 'missing';
}

function withheld(note: FileNote | null): ErrorCode {
  const codes = { scanning: 'file-scanning', refused: 'file-refused', erased: 'file-erased' } as const;
  return note === null || note.state === 'released' ? 'file-missing' : codes[note.state];
}

async function sendFile(
  files: Files,
  file: ExpectedFile,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const etag = `"${file.hash}"`;
  const isInline = isShownInline(file.mediaType);
  reply.headers({
    etag,
    'cache-control': 'private, max-age=31536000, immutable',
    vary: 'origin, authorization',
    'content-type': isInline ? file.mediaType : UNKNOWN_TYPE,
    'content-disposition': `${isInline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'accept-ranges': 'bytes',
  });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const whole = await files.open(file);
  if (whole === null) throw new RequestError('file-missing');
  const range = readRange(request.headers.range, whole.size);
  if (range === null) return reply.header('content-length', whole.size).send(whole.content);
  whole.content.destroy();
  const part = await files.open(file, range);
  if (part === null) throw new RequestError('file-missing');
  return reply
    .code(206)
    .headers({
      'content-length': range.last - range.first + 1,
      'content-range': `bytes ${range.first}-${range.last}/${whole.size}`,
    })
    .send(part.content);
}
