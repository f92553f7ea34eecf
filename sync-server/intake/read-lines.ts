import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { UnusableFileError, UsageError } from './errors.ts';

/** A run of lines of the file, without their ends. */
export interface LineBlock {
  /** Number of the first line, counted from 1. */
  first: number;
  texts: string[];
  /** Numbers of lines that are not valid in the encoding. */
  broken: ReadonlySet<number>;
}

export interface SourceFile {
  path: string;
  /** A WHATWG label, e.g. `windows-1250`. */
  encoding: string;
}

const GZIP = 0x1f8b;
const ZIP = 0x504b;
const UTF16_MARKS: Record<number, string> = { 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' };
const NONE: ReadonlySet<number> = new Set();

/**
 * Read a text file, plain or gzipped, by blocks of whole lines. Throws `UnusableFileError` when it is missing, is
 * not what its name says, or ends in the middle.
 */
export async function* readLines(source: SourceFile): AsyncGenerator<LineBlock> {
  const decoder = decoderOf(source.encoding);
  const stream = await openSource(source);
  let first = 1;
  try {
    const blocks = decoder === null ? decodeUtf8(stream) : decodeOther(stream, decoder);
    for await (const { texts, broken } of blocks) {
      yield {
        first,
        texts,
        broken: broken.length === 0 ? NONE : new Set(broken.map((line) => line + first)),
      };
      first += texts.length;
    }
  } catch (error) {
    throw asUnusable(error, source.path, first);
  }
}

/** Throws `UsageError` for an encoding that nobody knows; `null` stands for UTF-8. */
function decoderOf(encoding: string): TextDecoder | null {
  try {
    const decoder = new TextDecoder(encoding);
    return decoder.encoding === 'utf-8' ? null : decoder;
  } catch {
    throw new UsageError(
      `Encoding "${encoding}" is not known. Try utf-8, windows-1250, windows-1251, windows-1252 or iso-8859-2.`,
    );
  }
}

async function openSource({ path, encoding }: SourceFile): Promise<Readable> {
  const mark = await firstBytes(path);
  const isNamedGzip = path.endsWith('.gz');
  if (mark === ZIP)
    throw new UnusableFileError(`${path} is a ZIP archive. Unpack it and import the file inside.`);
  if (isNamedGzip && mark !== GZIP) {
    throw new UnusableFileError(
      `${path} is named .gz but is not gzip. Rename it if it is plain text, or fetch it again.`,
    );
  }
  const expected = UTF16_MARKS[mark];
  if (expected !== undefined && !encoding.toLowerCase().startsWith('utf-16')) {
    throw new UnusableFileError(`${path} is written in UTF-16. Repeat with --encoding ${expected}.`);
  }
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  if (mark !== GZIP) return file;
  const unzipped = createGunzip({ chunkSize: 1 << 18 });
  file.on('error', (error) => unzipped.destroy(error));
  return file.pipe(unzipped);
}

async function firstBytes(path: string): Promise<number> {
  try {
    await using file = await open(path);
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    if (bytesRead === 0) throw new UnusableFileError(`${path} is empty.`);
    return bytesRead === 2 ? buffer.readUInt16BE() : 0;
  } catch (error) {
    throw asUnusable(error, path, 0);
  }
}

interface Decoded {
  texts: string[];
  /** Offsets in `texts`. */
  broken: number[];
}

async function* decodeUtf8(stream: Readable): AsyncGenerator<Decoded> {
  let rest: Buffer[] = [];
  let isStart = true;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const end = chunk.lastIndexOf(0x0a);
    if (end === -1) {
      rest.push(chunk);
      continue;
    }
    yield splitUtf8(Buffer.concat([...rest, chunk.subarray(0, end)]), isStart);
    isStart = false;
    rest = [chunk.subarray(end + 1)];
  }
  const last = Buffer.concat(rest);
  if (last.length > 0) yield splitUtf8(last, isStart);
}

function splitUtf8(bytes: Buffer, isStart: boolean): Decoded {
  const text = bytes.toString('utf8');
  const texts = trimEnds(isStart && text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (isUtf8(bytes)) return { texts, broken: [] };
  const broken: number[] = [];
  let start = 0;
  for (let line = 0; line < texts.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    if (!isUtf8(bytes.subarray(start, end === -1 ? bytes.length : end))) broken.push(line);
    start = end + 1;
  }
  return { texts, broken };
}

async function* decodeOther(stream: Readable, decoder: TextDecoder): AsyncGenerator<Decoded> {
  let rest = '';
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    rest += decoder.decode(chunk, { stream: true });
    const end = rest.lastIndexOf('\n');
    if (end === -1) continue;
    yield markReplaced(trimEnds(rest.slice(0, end)));
    rest = rest.slice(end + 1);
  }
  rest += decoder.decode();
  if (rest !== '') yield markReplaced(trimEnds(rest));
}

/** A decoder puts U+FFFD where a byte means nothing in its encoding. */
function markReplaced(texts: string[]): Decoded {
  return { texts, broken: texts.flatMap((text, line) => (text.includes('\uFFFD') ? [line] : [])) };
}

function trimEnds(text: string): string[] {
  const texts = text.split('\n');
  return text.includes('\r') ? texts.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line)) : texts;
}

function asUnusable(error: unknown, path: string, line: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new UnusableFileError(`There is no file ${path}.`);
  if (code === 'EISDIR') return new UnusableFileError(`${path} is a folder. Name one file.`);
  if (code === 'EACCES') return new UnusableFileError(`${path} may not be read by this user.`);
  if (code === 'Z_BUF_ERROR') {
    return new UnusableFileError(
      `${path} ends in the middle, after line ${line - 1}. Fetch the whole file again.`,
    );
  }
  if (code.startsWith('Z_'))
    return new UnusableFileError(`${path} is damaged after line ${line - 1}. Fetch it again.`);
  return error;
}

/** Read the whole file once without keeping it: how many lines it has, and that it can be read to its end. */
export async function countLines(source: SourceFile): Promise<number> {
  let lines = 0;
  for await (const block of readLines(source)) lines += block.texts.length;
  return lines;
}
