import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * Documents of a file of JSON lines, in batches of one kind.
 *
 * @param {string} file
 * @param {number} size
 */
export async function* batchesOf(file, size) {
  /** @type {Map<string, object[]>} */
  const open = new Map();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { kind, record } = JSON.parse(line);
    const records = open.get(kind) ?? [];
    records.push(record);
    open.set(kind, records);
    if (records.length < size) continue;
    yield { kind, records };
    open.delete(kind);
  }
  for (const [kind, records] of open) yield { kind, records };
}
