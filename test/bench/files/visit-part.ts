import type { Page } from '@playwright/test';
import type { Figure } from '../figures.ts';
import { drawPhotos } from './photos.ts';
import { attach, atVisit, LONGEST_MS } from './visit-page.ts';

const PHOTOS = 12;
const REPORTS = 3;

/** Without a network: a large photo is taken in, then twelve, and the report of the visit with the twelve is made. */
export function visitPart(): Promise<Figure[]> {
  return atVisit(async (at) => {
    const { page } = at;
    const large = await drawPhotos(page, {
      name: 'large',
      count: 1,
      width: 4_000,
      height: 3_000,
      detail: 60_000,
    });
    // The large one is in the report too.
    const others = { name: 'photo', count: PHOTOS - 1, width: 2_000, height: 1_500, detail: 9_000 };
    const photos = await drawPhotos(page, others);
    await at.setOffline(true);
    await watchTasks(page);
    const began = performance.now();
    await attach(page, large);
    const taken = performance.now() - began;
    const task = await longestTask(page);
    await attach(page, photos);
    const made: number[] = [];
    for (let index = 0; index < REPORTS; index += 1) made.push(await report(page, index));
    return [
      figure('a photo of 12 megapixels, from choosing it until it stands there', [taken], 'ms', null),
      figure('longest task of the window meanwhile', [task], 'ms', 100),
      figure(`report with ${PHOTOS} photos, from signing until it is kept`, made, 's', 3),
    ];
  });
}

const figure = (what: string, values: number[], unit: Figure['unit'], limit: number | null): Figure => ({
  what,
  values,
  unit,
  limit,
});

async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { longTasks: long });
    const note = (list: PerformanceObserverEntryList) =>
      long.push(...list.getEntries().map(({ duration }) => duration));
    new PerformanceObserver(note).observe({ type: 'longtask' });
  });
}

/** In ms; 0 when none took 50 ms or more. */
async function longestTask(page: Page): Promise<number> {
  const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  return Math.max(0, ...tasks);
}

/** Seconds from the click that signs until the PDF is kept on the device. Later ones correct the one before. */
async function report(page: Page, index: number): Promise<number> {
  const button = index === 0 ? 'Draw up and sign' : 'Correct with a new version';
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog', { name: 'Service report' });
  await dialog.getByRole('textbox', { name: 'Work done' }).fill(`Everything in its place (${index})`);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Shift lead');
  await dialog.getByRole('textbox', { name: 'Role' }).fill('Dispatch');
  const pad = dialog.locator('canvas[data-signature]');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('The pad is not to be seen.');
  await page.mouse.move(box.x + 30, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 180, box.y + 90, { steps: 8 });
  await page.mouse.up();
  const began = performance.now();
  await dialog.getByRole('button', { name: 'Sign and make the PDF' }).click();
  await dialog.waitFor({ state: 'hidden', timeout: LONGEST_MS });
  return (performance.now() - began) / 1_000;
}
