import { median, type Figure } from '../figures.ts';
import { firstRowAt, noteFirstRow } from '../console/in-page.ts';
import { drawPhotos } from './photos.ts';
import { attach, atVisit, type VisitPage } from './visit-page.ts';

const PHOTOS = 200;
const AT_ONCE = 20;
const STARTS = 7;

/** Starts of the console on one device, before and after 200 photos are on it. */
export function startPart(): Promise<Figure[]> {
  return atVisit(async (at) => {
    const before = await starts(at);
    const page = await at.restart();
    await page.goto(`${at.link.url}/visits/${at.visit}`);
    await at.setOffline(true);
    let bytes = 0;
    for (let index = 0; index < PHOTOS; index += AT_ONCE) {
      const like = { name: `photo-${index}`, count: AT_ONCE, width: 2_000, height: 1_500, detail: 9_000 };
      const photos = await drawPhotos(page, like);
      bytes += photos.reduce((sum, { buffer }) => sum + buffer.length, 0);
      await attach(page, photos);
    }
    await at.setOffline(false);
    const after = await starts(at);
    return [
      { what: 'start until rows, no photos here', values: before, unit: 'ms', limit: null },
      { what: `start until rows, ${PHOTOS} photos here`, values: after, unit: 'ms', limit: null },
      {
        what: 'so many times as long, medians',
        values: [median(after) / median(before)],
        unit: '×',
        limit: 1.2,
      },
      { what: 'photos, as chosen', values: [bytes / 1_000_000], unit: 'MB', limit: null },
    ];
  });
}

async function starts(at: VisitPage): Promise<number[]> {
  const values: number[] = [];
  for (let index = 0; index < STARTS; index += 1) {
    const page = await at.restart();
    await noteFirstRow(page);
    await page.goto(`${at.link.url}/tickets?view=all`);
    values.push(await firstRowAt(page));
  }
  return values;
}
