import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from './durable-file.ts';

const noteSchema = z.object({
  state: z.enum(['scanning', 'released', 'refused', 'erased']),
  reason: z.string().nullable().default(null),
  /** UTC ms. */
  at: z.int(),
});
export type FileNote = z.infer<typeof noteSchema>;

/**
 * What became of the file of an entry. Each entry has a note of its own, also where several have the same content:
 * whoever knows a hash gets no bytes by it, and bytes are there as long as one entry needs them.
 */
export class FileLedger {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `null`: nothing of it has arrived. */
  async read(hash: string, entry: string): Promise<FileNote | null> {
    try {
      return noteSchema.parse(JSON.parse(await readFile(this.#path(hash, entry), 'utf8')));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async write(hash: string, entry: string, note: FileNote): Promise<void> {
    await writeDurably(this.#path(hash, entry), JSON.stringify(note));
  }

  /** Does any entry need the bytes? */
  async isNeeded(hash: string): Promise<boolean> {
    const names = await readdir(join(this.#folder, hash.slice(0, 2), hash)).catch(() => []);
    for (const name of names.filter((one) => !one.startsWith('.'))) {
      if ((await this.read(hash, name))?.state === 'released') return true;
    }
    return false;
  }

  #path(hash: string, entry: string): string {
    if (!/^[0-9a-f]{64}$/.test(hash) || !/^[0-9a-f-]{36}$/.test(entry)) throw new Error('Not a file.');
    return join(this.#folder, hash.slice(0, 2), hash, entry);
  }
}
