import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { FileStore } from '@tus/file-store';
import { Server, type Upload } from '@tus/server';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Grant } from '../../shared/access/grant.ts';
import type { ErrorCode } from '../../shared/protocol/errors.ts';
import { UPLOADS_PATH, uploadMetadataSchema } from '../../shared/protocol/files.ts';
import type { Entry } from '../../shared/records/entry.ts';
import type { RecordReader } from '../store/store.ts';
import { expectedFiles, partsOf, type ExpectedFile } from './expected-file.ts';
import type { Files } from './files.ts';

/** What is not finished by then was given up. */
const KEPT_MS = 14 * 86_400_000;

/** Thrown in a hook: tus answers with the status, and the body says which error of the table it is. */
interface HookError {
  status_code: number;
  body: ErrorCode;
}

/**
 * Uploads by the tus protocol: in pieces, resumed where they were cut. A file is taken only for an entry that names it and
 * that its sender sees, so nothing lies here that no record speaks of.
 */
export class Uploads {
  readonly #store: RecordReader;
  readonly #files: Files;
  readonly #parts: FileStore;
  readonly #tus: Server;
  readonly #senders = new AsyncLocalStorage<Grant>();

  constructor(store: RecordReader, files: Files) {
    this.#store = store;
    this.#files = files;
    this.#parts = new FileStore({
      directory: join(files.options.folder, 'uploads'),
      expirationPeriodInMilliseconds: KEPT_MS,
    });
    this.#tus = new Server({
      path: UPLOADS_PATH,
      datastore: this.#parts,
      relativeLocation: true,
      maxSize: files.options.maxBytes,
      namingFunction: () => `${this.#sender().personId}_${randomUUID()}`,
      onUploadCreate: async (_request, upload) => {
        await this.#check(upload);
        return {};
      },
      onUploadFinish: async (_request, upload) => {
        await this.#finish(upload);
        return {};
      },
    });
  }

  /** Answer one request of the protocol, sent by the holder of the grant. */
  handle(grant: Grant, request: Request): Promise<Response> {
    return this.#senders.run(grant, () => this.#tus.handleWeb(request));
  }

  /** Does the upload of that id belong to the person? */
  isOf(personId: string, id: string): boolean {
    return id.startsWith(`${personId}_`);
  }

  /** After a start: go on with what had arrived whole. Forgets what was given up. */
  async resume(): Promise<void> {
    await mkdir(this.#parts.directory, { recursive: true });
    await this.#tus.cleanUpExpiredUploads();
    for (const id of (await this.#parts.configstore.list?.()) ?? []) {
      const upload = await this.#parts.getUpload(id).catch(() => null);
      if (upload === null || upload.offset !== upload.size) continue;
      const file = await this.#anyExpected(upload);
      if (file === null) await this.#remove(id);
      else await this.#files.take(file, pathOf(upload), () => this.#remove(id));
    }
  }

  async #check(upload: Upload): Promise<void> {
    const file = await this.#expected(upload);
    const note = await this.#files.note(file);
    if (note?.state === 'erased') throw refused('file-erased', 410);
    if (note?.state === 'refused') throw refused('file-refused', 410);
    if (upload.size === undefined || upload.size > file.maxSize) throw refused('file-size-wrong', 409);
    if (file.size !== null && upload.size !== file.size) throw refused('file-size-wrong', 409);
  }

  async #finish(upload: Upload): Promise<void> {
    const file = await this.#expected(upload);
    const wrong = await this.#files.take(file, pathOf(upload), () => this.#remove(upload.id));
    if (wrong !== null) throw refused(wrong, 422);
  }

  async #expected(upload: Upload): Promise<ExpectedFile> {
    const metadata = uploadMetadataSchema.safeParse(upload.metadata ?? {});
    if (!metadata.success) throw refused('invalid-request', 400);
    const { entry, part } = metadata.data;
    const parts = await expectedFiles(this.#store, this.#sender(), entry);
    const file = parts.find((one) => one.part === part);
    if (file === undefined) throw refused('file-not-expected', 409);
    return file;
  }

  /** The same without a sender: he was checked when the upload began. */
  async #anyExpected(upload: Upload): Promise<ExpectedFile | null> {
    const metadata = uploadMetadataSchema.safeParse(upload.metadata ?? {});
    if (!metadata.success) return null;
    const stored = await this.#store.get('entries', metadata.data.entry);
    if (stored === null) return null;
    const parts = partsOf(JSON.parse(stored.json) as Entry);
    return parts.find(({ part }) => part === metadata.data.part) ?? null;
  }

  #sender(): Grant {
    const grant = this.#senders.getStore();
    if (grant === undefined) throw new Error('An upload without a sender.');
    return grant;
  }

  async #remove(id: string): Promise<void> {
    // Gone already where two servers share the folder.
    await this.#parts.remove(id).catch(() => undefined);
  }
}

function pathOf(upload: Upload): string {
  return upload.storage?.path ?? '';
}

function refused(body: ErrorCode, status_code: number): HookError {
  return { status_code, body };
}
