import { handInDoneSchema } from '../../../shared/protocol/devices.ts';
import { TransportFailure } from '../../../shared/sync/failure.ts';
import { MAX_FILE_CHARS, type UnsentFile } from '../../../shared/unsent/unsent-file.ts';
import { BlobBox } from '../blobs/blob-box.ts';
import { unsentFiles } from '../unsent/unsent-files.ts';

/** What became of the files that the server did not have. */
export interface FilesHandedIn {
  handedIn: number;
  /** Too large for a hand-in, or refused. */
  lost: number;
}

/** Answers what the server says; an id that comes again replaces what came under it. */
type Send = (id: string, files: UnsentFile[]) => Promise<unknown>;

/** So many characters of base64 go together, unless one file is longer. */
const PART_CHARS = 2_000_000;

/** How many files the server does not have. */
export async function countUnsentFiles(name: string): Promise<number> {
  return withBox(name, async (box) => new Set((await box.waiting()).map(({ entry }) => entry)).size, 0);
}

/**
 * Hand in the files that the server does not have, several at a time.
 * @throws TransportFailure where another attempt may do better
 */
export async function handInFiles(name: string, send: Send): Promise<FilesHandedIn> {
  const none = { handedIn: 0, lost: 0 };
  return withBox(name, (box) => handInAll(box, send), none);
}

async function handInAll(box: BlobBox, send: Send): Promise<FilesHandedIn> {
  const sum = { handedIn: 0, lost: 0 };
  let together: UnsentFile[] = [];
  let chars = 0;
  const flush = async () => {
    const kept = await keptOf(together, send);
    sum.handedIn += kept;
    sum.lost += together.length - kept;
    together = [];
    chars = 0;
  };
  for await (const file of unsentFiles(box)) {
    const size = file.parts.reduce((length, { content }) => length + content.length, 0);
    if (size > MAX_FILE_CHARS) {
      sum.lost += 1;
      continue;
    }
    if (chars + size > PART_CHARS) await flush();
    together.push(file);
    chars += size;
  }
  await flush();
  return sum;
}

/** How many of these files the server keeps. One that it refuses does not take others with it. */
async function keptOf(files: UnsentFile[], send: Send): Promise<number> {
  const [first] = files;
  if (first === undefined) return 0;
  try {
    const parsed = handInDoneSchema.safeParse(await send(first.entry, files));
    return parsed.success ? (parsed.data.files ?? 0) : 0;
  } catch (error) {
    if (!(error instanceof TransportFailure && isFinal(error))) throw error;
  }
  if (files.length === 1) return 0;
  let kept = 0;
  for (const file of files) kept += await keptOf([file], send);
  return kept;
}

/** Nothing comes of another attempt. */
function isFinal({ kind }: TransportFailure): boolean {
  return kind === 'refused' || kind === 'too-large';
}

async function withBox<T>(name: string, work: (box: BlobBox) => Promise<T>, none: T): Promise<T> {
  if (!(await indexedDB.databases()).some((one) => one.name === name)) return none;
  const box = new BlobBox(name);
  try {
    return await work(box);
  } finally {
    box.close();
  }
}
