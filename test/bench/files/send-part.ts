import { attachmentOf } from '../../../shared/files/attachment.ts';
import type { Figure } from '../figures.ts';
import { slowLinkTo, type LinkQuality } from '../sync/slow-link.ts';
import { drawPhotos } from './photos.ts';
import { attach, atVisit, type VisitPage } from './visit-page.ts';

const PHOTOS = 12;
const CUT_EVERY_MS = 30_000;
const CUT_FOR_MS = 1_500;
const ASK_EVERY_MS = 2_000;
const good: LinkQuality = { bits: 50_000_000, roundTripMs: 0, loss: 0 };
const bad: LinkQuality = { bits: 400_000, roundTripMs: 400, loss: 0.05 };

/** What sending the photos took. */
interface Sent {
  /** Of all photos, bytes. */
  size: number;
  /** What came through to the server, bytes: photos, previews, records, requests. */
  passed: number;
  seconds: number;
  cuts: number;
}

/** Twelve photos taken without a network, then sent: over a good link, and over a bad one that is cut every 30 s. */
export async function sendPart(): Promise<Figure[]> {
  const undisturbed = await sent(good, null);
  const disturbed = await sent(bad, CUT_EVERY_MS);
  const again = beyond(disturbed) - beyond(undisturbed);
  return [
    row(`${PHOTOS} photos`, disturbed.size / 1_000, 'KB'),
    row('good link: until the server had all of them', undisturbed.seconds, 's'),
    row('good link: previews, records and requests beyond the photos', beyond(undisturbed), '%'),
    row('bad link: until the server had all of them', disturbed.seconds, 's'),
    row('bad link: times that it was cut', disturbed.cuts, ''),
    row('bad link: bytes that came through beyond what the good one took', again, '%', 5),
  ];
}

/** Share that came through beyond the photos themselves, in percent. */
const beyond = ({ passed, size }: Sent): number => (passed / size - 1) * 100;

const row = (what: string, value: number, unit: Figure['unit'], limit: number | null = null): Figure => ({
  what,
  values: [value],
  unit,
  limit,
});

function sent(quality: LinkQuality, cutEveryMs: number | null): Promise<Sent> {
  return atVisit(async (at) => {
    const like = { name: 'photo', count: PHOTOS, width: 2_000, height: 1_500, detail: 3_500 };
    const photos = await drawPhotos(at.page, like);
    await at.setOffline(true);
    await attach(at.page, photos);
    const slow = await slowLinkTo(at.server.port, quality);
    await at.setOffline(false);
    at.link.mend(Number(new URL(slow.url).port));
    let cuts = 0;
    const cut = () => {
      cuts += 1;
      slow.setOpen(false);
      setTimeout(() => slow.setOpen(true), CUT_FOR_MS);
    };
    const cutting = cutEveryMs === null ? undefined : setInterval(cut, cutEveryMs);
    try {
      const began = performance.now();
      const size = await untilThere(at);
      const seconds = (performance.now() - began) / 1_000;
      return { size, passed: slow.passed.up, seconds, cuts: cuts + slow.cuts() };
    } finally {
      clearInterval(cutting);
      await slow.close();
    }
  });
}

/** Resolves to the bytes of all photos once the server has them. */
async function untilThere({ wire, visit }: VisitPage): Promise<number> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    const entries = (await wire.pullAll('entries')).filter(
      ({ subjectId, type }) => subjectId === visit && type === 'attachment',
    );
    const { body } = await wire.post('/api/files/states', { entries: entries.map(({ id }) => id) });
    const { files } = body as { files: { file: string; preview: string | null }[] };
    const isThere = files.every(
      ({ file, preview }) => file === 'released' && (preview === null || preview === 'released'),
    );
    if (entries.length < PHOTOS || !isThere) continue;
    return entries.reduce((sum, entry) => sum + (attachmentOf(entry)?.size ?? 0), 0);
  }
}
