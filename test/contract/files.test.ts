import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { fill, ids, uuid } from './support/organisation.ts';
import { serve, startServer } from './support/server.ts';
import { newPlace, openPlace } from './support/test-store.ts';
import { tempDir } from './support/temp-dir.ts';
import { attachEntry, beginUpload, hashOf, PIXEL, sendPiece, stateOf, uploadWhole } from './support/tus.ts';

const codeIn = async (answer: Response) => ((await answer.json()) as { code: string }).code;
const author = ids.engineerAll;

function folder(scanCommand: string | null = null, maxBytes = 1_000_000) {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  return { folder: dir, maxBytes, scanCommand, scanAgainMs: 50 };
}

/** A command that looks for a word in the file, as a scanner does. */
function scanner(lines: string): string {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const path = join(dir, 'scan.sh');
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}

const certificate = (attachment: string, subjectId: string) => ({
  kind: 'entries' as const,
  id: randomUUID(),
  base: null,
  change: {
    type: 'erased',
    subjectKind: 'tickets',
    subjectId,
    author,
    data: { attachment, name: 'a', hash: hashOf(PIXEL), size: 1 },
  },
});

describe('S17 a file travels apart from its entry', () => {
  test('what was sent in two pieces comes back whole, to whoever sees the entry', async () => {
    const server = await startServer();
    const engineer = await server.signIn('engineer');
    const { entry, hash } = await attachEntry(engineer, PIXEL, { author });
    expect(await stateOf(engineer, entry)).toBe('missing');
    const begun = await beginUpload(engineer, { entry, size: PIXEL.length });
    expect(begun.status).toBe(201);
    const location = begun.headers.get('location') ?? '';
    expect((await sendPiece(engineer, location, 0, PIXEL.subarray(0, 30))).status).toBe(204);
    const head = await engineer.request(location, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
    expect(head.headers.get('upload-offset')).toBe('30');
    expect((await sendPiece(engineer, location, 30, PIXEL.subarray(30))).status).toBe(204);
    expect(await stateOf(engineer, entry)).toBe('released');
    const lead = await server.signIn('lead');
    const answer = await lead.request(`/api/files/${entry}/file`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(PIXEL)).toBe(true);
    expect(answer.headers.get('etag')).toBe(`"${hash}"`);
  });

  test('a file is served so that it can do nothing', async () => {
    const server = await startServer();
    const engineer = await server.signIn('engineer');
    const page = Buffer.from('<script>alert(1)</script>');
    const data = { name: 'page.html', mediaType: 'text/html' };
    const { entry } = await attachEntry(engineer, page, { author, data });
    expect((await uploadWhole(engineer, entry, page)).status).toBe(204);
    const answer = await engineer.request(`/api/files/${entry}/file`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''page.html",
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': expect.stringContaining('immutable'),
    });
    const known = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await engineer.request(`/api/files/${entry}/file`, { headers: known })).status).toBe(304);
    const part = await engineer.request(`/api/files/${entry}/file`, { headers: { range: 'bytes=1-6' } });
    expect([part.status, await part.text()]).toEqual([206, 'script']);
  });

  test('nobody gets, sends or asks about a file whose entry he does not see', async () => {
    const server = await startServer();
    const engineer = await server.signIn('engineer');
    const onB = await attachEntry(engineer, PIXEL, { author, ticket: ids.ticketB });
    const internal = await attachEntry(engineer, PIXEL, { author, ticket: ids.ticketHanded, internal: true });
    const open = await attachEntry(engineer, PIXEL, { author, ticket: ids.ticketHanded });
    for (const { entry } of [onB, internal, open]) await uploadWhole(engineer, entry, PIXEL);
    const engineerA = await server.signIn('engineer-a');
    const partner = await server.signIn('partner');
    for (const [who, { entry }] of [
      [engineerA, onB],
      [partner, onB],
      [partner, internal],
    ] as const) {
      expect((await who.request(`/api/files/${entry}/file`)).status).toBe(404);
      expect(await stateOf(who, entry)).toBeUndefined();
      expect(await codeIn(await beginUpload(who, { entry, size: PIXEL.length }))).toBe('file-not-expected');
    }
    expect((await partner.request(`/api/files/${open.entry}/file`)).status).toBe(200);
  });

  test('whoever knows a hash gets no bytes by it: each entry has to be sent its own', async () => {
    const server = await startServer();
    const engineer = await server.signIn('engineer');
    const onB = await attachEntry(engineer, PIXEL, { author, ticket: ids.ticketB });
    await uploadWhole(engineer, onB.entry, PIXEL);
    const engineerA = await server.signIn('engineer-a');
    const claimed = await attachEntry(engineerA, PIXEL, { author: ids.engineerA });
    expect(await codeIn(await engineerA.request(`/api/files/${claimed.entry}/file`))).toBe('file-missing');
  });

  test('an upload belongs to who began it', async () => {
    const server = await startServer();
    const engineer = await server.signIn('engineer');
    const { entry } = await attachEntry(engineer, PIXEL, { author });
    const begun = await beginUpload(engineer, { entry, size: PIXEL.length });
    const lead = await server.signIn('lead');
    const piece = await sendPiece(lead, begun.headers.get('location') ?? '', 0, PIXEL);
    expect([piece.status, await codeIn(piece)]).toEqual([404, 'not-found']);
  });
});

describe('S17 what does not fit is refused with what to do', () => {
  const text = Buffer.from('plain words');
  test.each([
    ['an entry that nobody sent', 'file-not-expected', { size: PIXEL.length, entry: uuid(900) }],
    ['another size than the entry says', 'file-size-wrong', { size: PIXEL.length - 1 }],
    ['more than the server takes', 'file-too-large', { size: 2_000_000, data: { size: 2_000_000 } }],
  ] as const)('at its beginning: %s', async (_title, code, { size, ...more }) => {
    const server = await startServer({ files: folder() });
    const engineer = await server.signIn('engineer');
    const data = 'data' in more ? more.data : {};
    const attached = await attachEntry(engineer, PIXEL, { author, data });
    const entry = 'entry' in more ? more.entry : attached.entry;
    expect(await codeIn(await beginUpload(engineer, { entry, size }))).toBe(code);
  });

  test.each([
    ['a text that calls itself a picture', 'file-type-wrong', text, {}],
    ['a picture that calls itself a text', 'file-type-wrong', PIXEL, { mediaType: 'text/plain' }],
    [
      'other bytes than the entry names',
      'file-hash-wrong',
      text,
      { mediaType: 'text/plain', hash: hashOf(PIXEL) },
    ],
  ] as const)('at its end: %s', async (_title, code, content, data) => {
    const options = folder();
    const server = await startServer({ files: options });
    const engineer = await server.signIn('engineer');
    const { entry } = await attachEntry(engineer, content, { author, data });
    expect(await codeIn(await uploadWhole(engineer, entry, content))).toBe(code);
    expect(await stateOf(engineer, entry)).toBe('missing');
    expect(readdirSync(join(options.folder, 'uploads'))).toEqual([]);
  });
});

describe('S17 a scan command decides before anybody gets a file', () => {
  const virus = Buffer.from('this is a VIRUS');
  const clean = Buffer.from('this is none');
  const data = { name: 'a.txt', mediaType: 'text/plain' };

  test('a file that does not pass is kept from everybody and not kept at all', async () => {
    const options = folder(scanner('grep -q VIRUS "$1" && exit 1; exit 0'));
    const server = await startServer({ files: options });
    const engineer = await server.signIn('engineer');
    const bad = await attachEntry(engineer, virus, { author, data });
    const good = await attachEntry(engineer, clean, { author, data });
    for (const [{ entry }, content] of [
      [bad, virus],
      [good, clean],
    ] as const) {
      expect((await uploadWhole(engineer, entry, content)).status).toBe(204);
    }
    await vi.waitFor(async () => expect(await stateOf(engineer, bad.entry)).toBe('refused'));
    await vi.waitFor(async () => expect(await stateOf(engineer, good.entry)).toBe('released'));
    expect(await codeIn(await engineer.request(`/api/files/${bad.entry}/file`))).toBe('file-refused');
    expect(await codeIn(await beginUpload(engineer, { entry: bad.entry, size: virus.length }))).toBe(
      'file-refused',
    );
    await vi.waitFor(() => expect(readdirSync(join(options.folder, 'uploads'))).toEqual([]));
  });

  test('a scanner that fails releases nothing, and is asked again', async () => {
    const { dir, remove } = tempDir();
    onTestFinished(remove);
    const works = join(dir, 'works');
    const server = await startServer({ files: folder(scanner(`[ -e ${works} ] && exit 0; exit 2`)) });
    const engineer = await server.signIn('engineer');
    const { entry } = await attachEntry(engineer, clean, { author, data });
    await uploadWhole(engineer, entry, clean);
    expect(await stateOf(engineer, entry)).toBe('scanning');
    expect(await codeIn(await engineer.request(`/api/files/${entry}/file`))).toBe('file-scanning');
    writeFileSync(works, '');
    await vi.waitFor(async () => expect(await stateOf(engineer, entry)).toBe('released'), {
      timeout: 10_000,
    });
  });

  test('a server that died between the last byte and the scan goes on after its start', async () => {
    const options = folder(scanner('exit 2'));
    const place = await newPlace();
    const store = await openPlace(place);
    await fill(store);
    const first = await serve(store, { files: options });
    const engineer = await first.signIn('engineer');
    const { entry } = await attachEntry(engineer, clean, { author, data });
    await uploadWhole(engineer, entry, clean);
    await first.stop();
    const again = await serve(await openPlace(place), { files: { ...options, scanCommand: null } });
    expect(await stateOf(await again.signIn('engineer'), entry)).toBe('released');
  });
});

describe('S17 delete after review', () => {
  const confidential = { confidentiality: 'delete-after-review' };
  test('the bytes go, nobody can send them again, and another entry keeps its own', async () => {
    const options = folder();
    const server = await startServer({ files: options });
    const engineer = await server.signIn('engineer');
    const one = await attachEntry(engineer, PIXEL, { author, data: confidential });
    const other = await attachEntry(engineer, PIXEL, { author, ticket: ids.ticketB });
    for (const { entry } of [one, other]) await uploadWhole(engineer, entry, PIXEL);
    await engineer.push(certificate(one.entry, ids.ticketA));
    expect(await codeIn(await engineer.request(`/api/files/${one.entry}/file`))).toBe('file-erased');
    expect(await codeIn(await beginUpload(engineer, { entry: one.entry, size: PIXEL.length }))).toBe(
      'file-erased',
    );
    expect((await engineer.request(`/api/files/${other.entry}/file`)).status).toBe(200);
  });

  test('the last entry takes the bytes along', async () => {
    const options = folder();
    const server = await startServer({ files: options });
    const engineer = await server.signIn('engineer');
    const { entry, hash } = await attachEntry(engineer, PIXEL, { author, data: confidential });
    await uploadWhole(engineer, entry, PIXEL);
    const blobs = () => readdirSync(join(options.folder, 'blobs'), { recursive: true }).map(String);
    expect(blobs().some((path) => path.endsWith(hash))).toBe(true);
    await engineer.push(certificate(entry, ids.ticketA));
    expect(blobs().some((path) => path.endsWith(hash))).toBe(false);
  });

  test.each([
    ['a file that is to stay', {}, ids.ticketA],
    ['a file of another record', confidential, ids.ticketB],
  ])('a certificate removes nothing of %s', async (_title, data, subject) => {
    const server = await startServer();
    const engineer = await server.signIn('engineer');
    const { entry } = await attachEntry(engineer, PIXEL, { author, data });
    await uploadWhole(engineer, entry, PIXEL);
    await engineer.push(certificate(entry, subject));
    expect((await engineer.request(`/api/files/${entry}/file`)).status).toBe(200);
  });
});

test('S17 an upload over a link that is cut again and again re-sends at most 5 % of the bytes', async () => {
  const { linkTo } = await import('../support/cuttable-link.ts');
  const { Client } = await import('./support/client.ts');
  const server = await startServer();
  const direct = await server.signIn('engineer');
  const content = randomBytes(3_000_000);
  const data = { name: 'a.bin', mediaType: 'application/octet-stream' };
  const { entry } = await attachEntry(direct, content, { author, data });
  const link = await linkTo(Number(new URL(server.url).port));
  onTestFinished(() => link.close());
  const far = new Client(link.url, direct.token, direct.replica);
  const begun = await beginUpload(direct, { entry, size: content.length });
  const location = begun.headers.get('location') ?? '';
  const ask = async () => {
    const head = await direct.request(location, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
    return Number(head.headers.get('upload-offset'));
  };
  let sent = 0;
  const pieceBytes = 40_000;
  for (let offset = 0, turn = 0; offset < content.length; turn += 1) {
    const piece = content.subarray(offset, offset + pieceBytes);
    const sending = sendPiece(far, location, offset, piece).catch(() => null);
    sent += piece.length;
    if (turn % 25 === 24) link.cut();
    await sending;
    link.mend();
    const done = (await sending)?.headers.get('upload-offset') ?? null;
    offset = done === null ? await ask() : Number(done);
  }
  expect(await stateOf(direct, entry)).toBe('released');
  expect(sent).toBeLessThanOrEqual(content.length * 1.05);
});
