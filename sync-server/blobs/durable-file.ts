import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Write a file so that after a power cut it is there whole or not at all: beside, through to the disk, then renamed.
 * `through` sees the bytes; when it or `check` throws, nothing is left behind.
 */
export async function writeDurably(
  path: string,
  content: Readable | string,
  { through, check }: { through?: Transform; check?: () => void } = {},
): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const beside = join(folder, `.${randomUUID()}.part`);
  try {
    const file = await open(beside, 'wx');
    try {
      const source = typeof content === 'string' ? Readable.from([content]) : content;
      const write = (chunks: AsyncIterable<Buffer>) => file.writeFile(chunks);
      await (through === undefined ? pipeline(source, write) : pipeline(source, through, write));
      check?.();
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await syncFolder(folder);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The name is as durable as the content only when its folder was written through. */
async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; its file systems journal names.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
