import { Dexie } from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import { parseRecord } from '../../../shared/records/kinds.ts';
import { BlobBox } from './blob-box.ts';
import { forgetUnseen } from './tidy-blobs.ts';

const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [photo, other, ticket] = [uuid(1), uuid(2), uuid(3)];
const line = (id: string, fields: object) =>
  parseRecord('entries', { id, subjectKind: 'tickets', subjectId: ticket, ticket, at: 1, ...fields });
const file = { name: 'n', mediaType: 'image/png', size: 1, hash: 'h' };
const attached = line(photo, { type: 'attachment', data: file });
const erased = line(uuid(4), { type: 'erased', data: { attachment: photo, name: 'n', hash: 'h', size: 1 } });

/** A box with two files of an archived ticket; one of them is pinned. */
async function boxWithPin(): Promise<BlobBox> {
  const name = `blobs ${crypto.randomUUID()}`;
  const box = new BlobBox(name);
  onTestFinished(async () => {
    box.close();
    await Dexie.delete(name);
  });
  for (const entry of [photo, other]) {
    const content = new Blob([entry]);
    await box.keep({ entry, name: entry, parts: [{ part: 'file', hash: entry, content }] });
  }
  const held = { until: Date.now() + 60_000, entries: [photo], tickets: [ticket], packedAt: 1 };
  await box.pin({ key: 'visit/v', lacks: {}, here: 1, total: 1, ...held });
  return box;
}

const left = async (box: BlobBox) => (await box.rows()).map(({ entry }) => entry);
const nothingAtWork = { read: async () => new Map() };

test('S17 a pinned file of an archived ticket stays while the ticket is here; others go', async () => {
  const box = await boxWithPin();
  await forgetUnseen(box, nothingAtWork, async () => [attached]);
  expect(await left(box)).toEqual([photo]);
});

test('S8 a pin holds nothing of a ticket that this person no longer has', async () => {
  const box = await boxWithPin();
  await forgetUnseen(box, nothingAtWork, async () => []);
  expect(await left(box)).toEqual([]);
});

test('S17 a pin holds nothing that was removed after review', async () => {
  const box = await boxWithPin();
  await forgetUnseen(box, nothingAtWork, async () => [attached, erased]);
  expect(await left(box)).toEqual([]);
});
