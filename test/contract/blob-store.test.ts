import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { HashMismatchError, type BlobStore } from '../../sync-server/blobs/blob-store.ts';
import { DiskBlobStore } from '../../sync-server/blobs/disk-blob-store.ts';
import { tempDir } from './support/temp-dir.ts';

interface Place {
  store: BlobStore;
  /** Opens the same place again, as after a restart. */
  again: () => BlobStore;
  /** How many files lie there, whatever they are. */
  files: () => number;
}

function disk(): Place {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const files = () =>
    readdirSync(dir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
  return { store: new DiskBlobStore(dir), again: () => new DiskBlobStore(dir), files };
}

const named = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** What every place for blobs has to keep to. */
describe.each([['disk', disk]] as const)('S17 blobs on %s', (_name, place) => {
  const content = randomBytes(300_000);
  const hash = named(content);

  test('what was put is there whole, also after a restart', async () => {
    const { store, again } = place();
    await store.put(hash, Readable.from([content.subarray(0, 100_000), content.subarray(100_000)]));
    const opened = await again().open(hash);
    expect(opened?.size).toBe(content.length);
    expect((await buffer(opened!.content)).equals(content)).toBe(true);
  });

  test('a part of it is read by its first and last byte', async () => {
    const { store } = place();
    await store.put(hash, Readable.from([content]));
    const opened = await store.open(hash, { first: 10, last: 19 });
    expect(opened?.size).toBe(content.length);
    expect(await buffer(opened!.content)).toEqual(content.subarray(10, 20));
  });

  test('content that is not what its name says leaves nothing behind', async () => {
    const { store, files } = place();
    await expect(store.put(hash, Readable.from([Buffer.from('other')]))).rejects.toBeInstanceOf(
      HashMismatchError,
    );
    expect(await store.has(hash)).toBe(false);
    expect(files()).toBe(0);
  });

  test('a stream that breaks leaves nothing behind', async () => {
    const { store, files } = place();
    const broken = Readable.from(
      (async function* () {
        yield content.subarray(0, 1_000);
        throw new Error('cut');
      })(),
    );
    await expect(store.put(hash, broken)).rejects.toThrow('cut');
    expect([await store.has(hash), files()]).toEqual([false, 0]);
  });

  test('the same content twice at a time is kept once', async () => {
    const { store, files } = place();
    await Promise.all([store.put(hash, Readable.from([content])), store.put(hash, Readable.from([content]))]);
    expect([await store.has(hash), files()]).toEqual([true, 1]);
  });

  test('what is deleted is gone, and deleting it again is no error', async () => {
    const { store } = place();
    await store.put(hash, Readable.from([content]));
    await store.delete(hash);
    await store.delete(hash);
    expect([await store.has(hash), await store.open(hash)]).toEqual([false, null]);
  });

  test.each(['', '../../etc/passwd', hash.toUpperCase(), `${hash}0`])('%j names no blob', async (name) => {
    await expect(place().store.has(name)).rejects.toThrow('A blob is named by its SHA-256.');
  });
});
