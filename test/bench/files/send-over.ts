import { slowLinkTo, type LinkQuality } from '../sync/slow-link.ts';
import { drawPhotos } from './photos.ts';
import { uploadMeter } from './upload-meter.ts';
import { attach, atVisit, type VisitPage } from './visit-page.ts';
import { notesOf, writeNotes } from './write-notes.ts';

export const PHOTOS = 12;
const CUT_FOR_MS = 1_500;
const ASK_EVERY_MS = 2_000;
const WATCH_EVERY_MS = 100;

export const good: LinkQuality = { bits: 50_000_000, roundTripMs: 0, loss: 0 };
export const bad: LinkQuality = { bits: 400_000, roundTripMs: 400, loss: 0.05 };

/** What sending took; bytes of files are those of photos and previews. */
export interface Sent {
  /** Bytes of all photos. */
  photos: number;
  /** Bytes of all files. */
  size: number;
  /** Bytes of files that came through to the server. */
  files: number;
  /** Everything that came through to the server, bytes: files, records, questions, requests. */
  passed: number;
  /** Bytes that were sent and lost on their way when a connection was cut. */
  lost: number;
  /** Until the server had everything. */
  seconds: number;
  cuts: number;
  /** Notes on the server at the end, each as often as it is there. */
  notes: number;
  /** Notes and photos' entries that were there when the first upload began. */
  entriesBefore: number;
}

/** Notes and twelve photos made without a network, then sent over the link, which is cut every so often. */
export function sendOver(quality: LinkQuality, cutEveryMs: number | null, notes = 0): Promise<Sent> {
  return atVisit(async (at) => {
    const like = { name: 'photo', count: PHOTOS, width: 2_000, height: 1_500, detail: 3_500 };
    const photos = await drawPhotos(at.page, like);
    if (notes > 0) await writeNotes(at, notes);
    else await at.setOffline(true);
    await attach(at.page, photos);
    const meter = uploadMeter();
    const slow = await slowLinkTo(at.server.port, quality, meter.follow);
    let cuts = 0;
    const cut = () => {
      cuts += 1;
      slow.setOpen(false);
      setTimeout(() => slow.setOpen(true), CUT_FOR_MS);
    };
    await at.setOffline(false, Number(new URL(slow.url).port));
    const cutting = cutEveryMs === null ? undefined : setInterval(cut, cutEveryMs);
    try {
      const began = performance.now();
      const before = entriesBefore(at);
      await untilThere(at, notes);
      const seconds = (performance.now() - began) / 1_000;
      return {
        ...(await sizes(at)),
        files: meter.bytes(),
        passed: slow.passed.up,
        lost: slow.lost.up,
        seconds,
        cuts: cuts + slow.cuts(),
        notes: (await notesOf(at.wire)).length,
        entriesBefore: await before,
      };
    } finally {
      clearInterval(cutting);
      await slow.close();
    }
  });
}

/** Watches for the first upload; resolves to the notes and photos' entries that are there then. */
async function entriesBefore({ server, wire, visit }: VisitPage): Promise<number> {
  for (;;) {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    if (/fieldfare_request_seconds_count\{[^}]*route="\/api\/uploads"/.test(text)) break;
    await new Promise((resolve) => setTimeout(resolve, WATCH_EVERY_MS));
  }
  return (await notesOf(wire)).length + (await photosOf(wire, visit)).length;
}

/** Resolves once the server has all photos with their previews, and the notes. */
async function untilThere({ wire, visit }: VisitPage, notes: number): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    const entries = await photosOf(wire, visit);
    const { body } = await wire.post('/api/files/states', { entries: entries.map(({ id }) => id) });
    const { files } = body as { files: { file: string; preview: string | null }[] };
    const isThere = files.every(
      ({ file, preview }) => file === 'released' && (preview === null || preview === 'released'),
    );
    const different = new Set(await notesOf(wire)).size;
    if (entries.length === PHOTOS && isThere && different === notes) return;
  }
}

/** What the server has got, read from it. */
async function sizes({ server, wire, visit }: VisitPage): Promise<Pick<Sent, 'photos' | 'size'>> {
  const headers = { authorization: `Bearer ${wire.session.token}` };
  const bytesOf = async (entry: string, part: string): Promise<number> => {
    const answer = await fetch(`${server.url}/api/files/${entry}/${part}`, { headers });
    return (await answer.arrayBuffer()).byteLength;
  };
  let photos = 0;
  let previews = 0;
  for (const { id } of await photosOf(wire, visit)) {
    photos += await bytesOf(id, 'file');
    previews += await bytesOf(id, 'preview');
  }
  return { photos, size: photos + previews };
}

async function photosOf(wire: VisitPage['wire'], visit: string) {
  const entries = await wire.pullAll('entries');
  return entries.filter(({ subjectId, type }) => subjectId === visit && type === 'attachment');
}
