import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import type { HandInRequest } from '../../../shared/protocol/devices.ts';
import { parseRecord } from '../../../shared/records/kinds.ts';
import { BlobBox } from '../blobs/blob-box.ts';
import { OutboxDb } from '../outbox/outbox-db.ts';
import { replicaNames } from '../sync/names.ts';
import { keepFiles } from '../unsent/unsent-files.ts';
import { replicaId, saveSession } from './session-storage.ts';
import { sessionText } from './session-text.ts';
import { continueWipe, wipeDevice } from './wipe-device.ts';
import { parseWipe, saveWipe, wipeText } from './wipe-state.ts';

const server = 'https://desk.example.org';
const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const person = parseRecord('people', { id: uuid(1), name: 'Engineer', login: 'e', roles: ['engineer'] });
const names = replicaNames(server, person.id);

afterEach(async () => {
  vi.unstubAllGlobals();
  saveWipe(null);
  localStorage.clear();
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await Dexie.delete(name);
});

/** A deed that waits in the outbox. */
const group = (n: number, state: 'pending' | 'sending' | 'acknowledged') => ({
  group: uuid(10 + n),
  order: n,
  at: 1,
  state,
  ops: [
    {
      opId: uuid(20 + n),
      kind: 'tickets' as const,
      id: uuid(30),
      base: 1,
      change: { subject: `typed ${n}` },
      before: { subject: '' },
      revision: null,
    },
  ],
});

/** A device with records, a session, two deeds and a draft that were not sent. */
async function deviceAtWork(): Promise<void> {
  await saveSession({ server, token: 'secret-token', expiresAt: Date.now() + 1e9, person });
  localStorage.setItem(`fieldfare.recent.${person.id}`, '[]');
  const records = new Dexie(`rxdb-dexie-${names.records}--0--tickets`);
  records.version(1).stores({ docs: 'id' });
  await records.table('docs').put({ id: 'x', subject: 'Secret of a customer' });
  records.close();
  const outbox = new OutboxDb(names.outbox);
  await outbox.commit({ put: [group(1, 'pending'), group(2, 'sending'), group(3, 'acknowledged')] });
  await outbox.drafts.put({ key: 'reply/1', value: 'half a sentence', savedAt: 1 });
  outbox.close();
}

interface Heard {
  path: string;
  body: unknown;
}

/** The server's answers: a status with an error code, or a dead link. Returns what it was sent. */
function serverThat(
  answer: (path: string) => { status: number; code?: string; files?: number } | 'dead',
): Heard[] {
  const heard: Heard[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const path = new URL(url).pathname;
    const said = answer(path);
    if (said === 'dead') return Promise.reject(new TypeError('Failed to fetch'));
    heard.push({ path, body: JSON.parse(init.body as string) });
    const { files } = said;
    const done = files === undefined ? { serverTime: 1 } : { serverTime: 1, files };
    const body = said.code === undefined ? done : { code: said.code, message: said.code };
    return Promise.resolve(Response.json(body, { status: said.status }));
  });
  return heard;
}

/** The first hand-in that the server heard of. */
function handInOf(heard: readonly Heard[]): HandInRequest {
  const found = heard.find(({ path }) => path === '/api/hand-ins');
  if (found === undefined) throw new Error('Nothing was handed in.');
  return found.body as HandInRequest;
}

/** Databases of this person: other tests of the same page leave theirs. */
async function databases(): Promise<string[]> {
  const all = (await indexedDB.databases()).map(({ name }) => name ?? '');
  return all.filter((name) => name.includes(person.id)).sort();
}

const photo = (content: string) => new Blob([content], { type: 'image/jpeg' });

/** A photo that the server does not have, and one that it has. */
async function withPhotos(bytes: number): Promise<string> {
  const box = new BlobBox(names.blobs);
  const [unsent, sent] = [uuid(41), uuid(42)];
  const file = { name: 'press.jpg', deed: null };
  const parts = [{ part: 'file' as const, hash: 'a', content: photo('x'.repeat(bytes)) }];
  await box.add({ ...file, entry: unsent, parts });
  await box.keep({ ...file, entry: sent, parts: [{ part: 'file', hash: 'b', content: photo('sent') }] });
  box.close();
  return unsent;
}

const stage = () => parseWipe(wipeText())?.stage;

test('S8 S11 without a network the records leave at once, and what was typed stays until the server has it', async () => {
  await deviceAtWork();
  const before = replicaId();
  serverThat(() => 'dead');
  await wipeDevice();
  expect([stage(), sessionText()]).toEqual(['handing-in', null]);
  expect(await databases()).toEqual([names.outbox]);
  expect(localStorage.getItem(`fieldfare.recent.${person.id}`)).toBeNull();

  const heard = serverThat(() => ({ status: 200 }));
  await continueWipe();
  expect(heard.map(({ path }) => path)).toEqual(['/api/hand-ins', '/api/devices/wiped']);
  const { work } = handInOf(heard);
  expect(work.groups.map(({ ops }) => ops[0]?.opId)).toEqual([uuid(21), uuid(22)]);
  expect(work.drafts.map(({ value }) => value)).toEqual(['half a sentence']);
  expect(parseWipe(wipeText())).toMatchObject({ stage: 'done', count: 3, token: '' });
  expect(await databases()).toEqual([]);
  expect(replicaId()).not.toBe(before);
});

test.each([
  ['refuses what it is handed', { status: 400, code: 'invalid-request' }],
  ['has no room for it', { status: 429, code: 'too-many-hand-ins' }],
  ['fails', { status: 500, code: 'internal' }],
])('S8 S11 when the server %s, nothing that was typed is deleted', async (_title, answer) => {
  await deviceAtWork();
  serverThat((path) => (path === '/api/hand-ins' ? answer : { status: 200 }));
  await wipeDevice();
  expect(stage()).toBe('handing-in');
  expect(await databases()).toEqual([names.outbox]);
});

test('S8 S11 when the token has ended, the person is asked to sign in once more, and nothing typed is deleted', async () => {
  await deviceAtWork();
  serverThat(() => ({ status: 401, code: 'unauthenticated' }));
  await wipeDevice();
  expect(parseWipe(wipeText())).toMatchObject({ stage: 'needs-sign-in', count: 3 });
  expect(await databases()).toEqual([names.outbox]);
});

test('S8 a repeated hand-in carries the same id, so that the server keeps one', async () => {
  await deviceAtWork();
  const first = serverThat((path) => (path === '/api/hand-ins' ? { status: 200 } : 'dead'));
  await wipeDevice();
  const second = serverThat(() => ({ status: 200 }));
  await continueWipe();
  expect(handInOf(second).id).toBe(handInOf(first).id);
  expect(await databases()).toEqual([]);
});

test('S8 a device with nothing unsent and an ended token is wiped all the same', async () => {
  await saveSession({ server, token: 'secret-token', expiresAt: Date.now() + 1e9, person });
  serverThat(() => ({ status: 401, code: 'unauthenticated' }));
  await wipeDevice();
  expect(parseWipe(wipeText())).toMatchObject({ stage: 'done', count: 0 });
  expect(await databases()).toEqual([]);
});

test('S8 S17 photos that the server does not have are handed in, and go on from the device that takes them over', async () => {
  await deviceAtWork();
  const entry = await withPhotos(3);
  const heard = serverThat(() => ({ status: 200, files: 1 }));
  await wipeDevice();
  const handedIn = heard.flatMap(({ body }) => (body as Partial<HandInRequest>).work?.files ?? []);
  expect(handedIn.map((file) => file.entry)).toEqual([entry]);
  expect(parseWipe(wipeText())).toMatchObject({ stage: 'done', count: 3, files: 1, lostFiles: 0 });
  expect(await databases()).toEqual([]);

  const box = new BlobBox(names.blobs);
  await keepFiles(box, handedIn);
  await keepFiles(box, handedIn);
  expect(await box.waiting()).toMatchObject([{ entry, name: 'press.jpg', mediaType: 'image/jpeg' }]);
  expect(await (await box.read(entry, 'file'))?.text()).toBe('xxx');
  box.close();
});

test('S8 S17 without a network photos stay with the rest of what was not sent', async () => {
  await deviceAtWork();
  await withPhotos(3);
  serverThat(() => 'dead');
  await wipeDevice();
  expect(parseWipe(wipeText())).toMatchObject({ stage: 'handing-in', files: 1 });
  expect(await databases()).toEqual([names.blobs, names.outbox]);
});

test.each([
  ['is too large for a hand-in', 6_000_000, { status: 200, files: 1 }],
  ['is refused', 3, { status: 413, code: 'too-large' }],
  ['is not kept by an older server', 3, { status: 200 }],
])('S8 S17 a photo that %s goes with the device, which says so', async (_title, bytes, answer) => {
  await saveSession({ server, token: 'secret-token', expiresAt: Date.now() + 1e9, person });
  await withPhotos(bytes);
  serverThat((path) => (path === '/api/hand-ins' ? answer : { status: 200 }));
  await wipeDevice();
  expect(parseWipe(wipeText())).toMatchObject({ stage: 'done', count: 0, files: 0, lostFiles: 1 });
  expect(await databases()).toEqual([]);
});
