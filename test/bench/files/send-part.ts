import type { Figure } from '../figures.ts';
import { bad, good, PHOTOS, sendOver, type Sent } from './send-over.ts';

const CUT_EVERY_MS = 30_000;

/** Twelve photos taken without a network, then sent: over a good link, and over a bad one that is cut every 30 s. */
export function sendPart(): Promise<Figure[]> {
  return compared(0);
}

/** The photos and sixty notes, as at the end of a day in the field. */
export async function dayPart(): Promise<Figure[]> {
  return compared(60);
}

async function compared(notes: number): Promise<Figure[]> {
  const undisturbed = await sendOver(good, null, notes);
  const disturbed = await sendOver(bad, CUT_EVERY_MS, notes);
  const { size, files, passed, lost } = disturbed;
  const share = (bytes: number): number => (bytes / size) * 100;
  return [
    row(`${PHOTOS} photos`, disturbed.photos / 1_000, 'KB'),
    row('photos and previews', size / 1_000, 'KB'),
    row('good link: until the server had everything', undisturbed.seconds, 's'),
    row('good link: bytes of files that came through twice', beyond(undisturbed), '%'),
    row('bad link: until the server had everything', disturbed.seconds, 's'),
    row('bad link: times that it was cut', disturbed.cuts, ''),
    row('bad link: bytes of files that came through twice', beyond(disturbed), '%'),
    row('bad link: bytes that cuts lost on their way', share(lost), '%'),
    row('bad link: bytes sent again, both together', beyond(disturbed) + share(lost), '%', 5),
    row('bad link: records, questions and requests beside the files', share(passed - files), '%'),
    row('entries there when the first file began / entries made', before(disturbed, notes), '×', 1),
    ...(notes === 0 ? [] : [row('notes on the server / notes written', disturbed.notes / notes, '×', 1)]),
  ];
}

/** Share of the files that came through more than once, in percent. */
const beyond = ({ files, size }: Sent): number => (files / size - 1) * 100;

const before = ({ entriesBefore }: Sent, notes: number): number => entriesBefore / (notes + PHOTOS);

const row = (what: string, value: number, unit: Figure['unit'], limit: number | null = null): Figure => ({
  what,
  values: [value],
  unit,
  limit,
});
