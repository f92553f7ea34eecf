import type { UnsentFile } from '../../../shared/unsent/unsent-file.ts';
import type { BlobBox } from '../blobs/blob-box.ts';
import type { BlobRow } from '../blobs/blob-row.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** Files that the server does not have, those that were taken in first first; read one by one, for there may be many. */
export async function* unsentFiles(box: BlobBox): AsyncGenerator<UnsentFile> {
  const rows = (await box.waiting()).toSorted((a, b) => a.addedAt - b.addedAt || (a.key < b.key ? -1 : 1));
  for (const own of Map.groupBy(rows, ({ entry }) => entry).values()) {
    const [first] = own;
    if (first === undefined) continue;
    const { entry, name, deed } = first;
    const parts = await Promise.all(own.map((row) => partOf(box, row)));
    yield { entry, name, deed, parts: parts.filter((part) => part !== null) };
  }
}

async function partOf(box: BlobBox, row: BlobRow): Promise<UnsentFile['parts'][number] | null> {
  const { entry, part, hash, mediaType } = row;
  const content = await box.read(entry, part);
  if (content === null) return null;
  return { part, hash, mediaType, content: toBase64(new Uint8Array(await content.arrayBuffer())) };
}

/** Put files of another device into the box, to be sent from here; what is here already stays. */
export async function keepFiles(box: BlobBox, files: readonly UnsentFile[]): Promise<void> {
  const here = new Set((await box.rows()).map(({ key }) => key));
  for (const { entry, name, deed, parts } of files) {
    const fresh = parts
      .filter(({ part, content }) => content !== '' && !here.has(`${entry}/${part}`))
      .map(({ part, hash, mediaType, content }) => {
        return { part, hash, content: new Blob([fromBase64(content)], { type: mediaType }) };
      });
    if (fresh.length > 0) await box.add({ entry, name, deed, parts: fresh });
  }
}
