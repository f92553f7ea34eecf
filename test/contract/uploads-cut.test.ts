import { statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Client } from './support/client.ts';
import { ids } from './support/organisation.ts';
import { startServer } from './support/server.ts';
import { tempDir } from './support/temp-dir.ts';
import { attachEntry, beginUpload, PIXEL, sendPiece, stateOf } from './support/tus.ts';

/** Begin a piece of which only a part is ever sent. `answer` resolves to all that the server says until it hangs up. */
function beginPiece(client: Client, location: string, offset: number, part: Buffer) {
  const { hostname, port } = new URL(client.url);
  const socket: Socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  const head = [
    `PATCH ${location} HTTP/1.1`,
    'host: server',
    `authorization: Bearer ${client.token}`,
    'tus-resumable: 1.0.0',
    'content-type: application/offset+octet-stream',
    `upload-offset: ${offset}`,
    `content-length: ${PIXEL.length - offset}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.write(part);
  let said = '';
  socket.on('data', (data) => (said += data.toString('latin1')));
  const answer = new Promise<string>((resolve) => socket.on('close', () => resolve(said)));
  return { cut: () => socket.destroy(), answer };
}

async function begin() {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const server = await startServer({ files: { folder: dir, maxBytes: 1_000_000, scanCommand: null } });
  const engineer = await server.signIn('engineer');
  const { entry } = await attachEntry(engineer, PIXEL, { author: ids.engineerAll });
  const begun = await beginUpload(engineer, { entry, size: PIXEL.length });
  const location = begun.headers.get('location') ?? '';
  const head = () => engineer.request(location, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
  const offset = async () => (await head()).headers.get('upload-offset');
  const written = () => statSync(join(dir, 'uploads', basename(location))).size;
  return { engineer, entry, begun, location, head, offset, written };
}

test('S17 of a piece that is cut off the server keeps what has arrived, and goes on there', async () => {
  const { engineer, entry, location, offset, written } = await begin();
  const piece = beginPiece(engineer, location, 0, PIXEL.subarray(0, 40));
  await vi.waitFor(() => expect(written()).toBe(40));
  piece.cut();
  expect(await offset()).toBe('40');
  expect((await sendPiece(engineer, location, 40, PIXEL.subarray(40))).status).toBe(204);
  expect(await stateOf(engineer, entry)).toBe('released');
});

test('S17 a piece that begins elsewhere than the server has come to is refused before it is read', async () => {
  const { engineer, location, offset } = await begin();
  expect((await sendPiece(engineer, location, 0, PIXEL.subarray(0, 40))).status).toBe(204);
  // What a browser does by itself when a connection breaks: the same once more, from its own beginning.
  const again = beginPiece(engineer, location, 0, PIXEL.subarray(0, 10));
  expect(await again.answer).toMatch(/^HTTP\/1\.1 409 /);
  expect(await offset()).toBe('40');
});

test('S17 each answer to an upload ends its connection, so no piece travels on one that was used before', async () => {
  const { engineer, begun, location, head } = await begin();
  const piece = await sendPiece(engineer, location, 0, PIXEL.subarray(0, 40));
  const refused = await sendPiece(engineer, location, 7, PIXEL.subarray(7));
  const nowhere = await sendPiece(engineer, `${location}x`, 0, PIXEL);
  const answers = [begun, await head(), piece, refused, nowhere];
  expect(answers.map(({ status }) => status)).toEqual([201, 200, 204, 409, 404]);
  expect(answers.map(({ headers }) => headers.get('connection'))).toEqual(Array(5).fill('close'));
});
