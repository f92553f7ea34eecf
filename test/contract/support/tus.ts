import { createHash, randomUUID } from 'node:crypto';
import type { Client } from './client.ts';
import { ids } from './organisation.ts';

/** The smallest PNG that is one: a pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');

export interface Attached {
  entry: string;
  hash: string;
}

/** Write an attachment entry in the timeline of a ticket. Resolves to its id. */
export async function attachEntry(
  client: Client,
  content: Buffer,
  more: { ticket?: string; internal?: boolean; author: string; data?: Record<string, unknown> },
): Promise<Attached> {
  const entry = randomUUID();
  const { ticket = ids.ticketA, internal = false, author, data } = more;
  const hash = hashOf(content);
  const [result] = await client.push({
    kind: 'entries',
    id: entry,
    base: null,
    change: {
      type: 'attachment',
      subjectKind: 'tickets',
      subjectId: ticket,
      author,
      internal,
      data: { name: 'Pixel ż.png', mediaType: 'image/png', size: content.length, hash, ...data },
    },
  });
  if (result?.status !== 'applied') throw new Error(`attach: ${JSON.stringify(result)}`);
  return { entry, hash };
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Begin an upload by the tus protocol. */
export function beginUpload(
  client: Client,
  { entry, part = 'file', size }: { entry: string; part?: string; size: number },
): Promise<Response> {
  return client.request('/api/uploads', {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': `entry ${base64(entry)},part ${base64(part)}`,
    },
  });
}

/** Send a piece from an offset on. */
export function sendPiece(
  client: Client,
  location: string,
  offset: number,
  piece: Buffer,
): Promise<Response> {
  return client.request(location, {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(piece),
  });
}

/** Begin and send in one piece. Resolves to the answer that decides: that of the beginning if it is refused. */
export async function uploadWhole(client: Client, entry: string, content: Buffer): Promise<Response> {
  const begun = await beginUpload(client, { entry, size: content.length });
  if (begun.status !== 201) return begun;
  return sendPiece(client, begun.headers.get('location') ?? '', 0, content);
}

export async function stateOf(client: Client, entry: string): Promise<string | undefined> {
  const answer = await client.post('/api/files/states', { entries: [entry] });
  const { files } = (await answer.json()) as { files: { entry: string; file: string }[] };
  return files.find((one) => one.entry === entry)?.file;
}
