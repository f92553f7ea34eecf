import type { Page } from '@playwright/test';

/**
 * Time in ms from what a person does until the page shows something else and has been painted: from the browser's own
 * time stamp of the first press or key, so that the road to the browser does not count.
 * @param act does it, by real pointer and key events
 * @param watch selector of what has to change its text
 */
export async function timeOf(page: Page, act: () => Promise<void>, watch: string): Promise<number> {
  await page.evaluate((selector) => {
    const read = () => [...document.querySelectorAll(selector)].map((node) => node.textContent).join('\n');
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- the function goes to the page as text
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const before = read();
    const acted = new Promise<number>((resolve) => {
      for (const type of ['pointerdown', 'keydown', 'input'])
        addEventListener(type, ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true });
    });
    const measure = async () => {
      const began = await acted;
      while (read() === before) {
        if (performance.now() - began > 20_000)
          throw new Error(`Nothing changed in ${selector} within 20 s.`);
        await painted();
      }
      await painted();
      return performance.now() - began;
    };
    Object.assign(window, { benchTime: measure() });
  }, watch);
  await act();
  return page.evaluate(() => (window as unknown as { benchTime: Promise<number> }).benchTime);
}

/** Lengths in ms of the frames shown while `work` runs. */
export async function framesDuring(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { benchFrames: frames });
    let last = performance.now();
    const next = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await work();
  const frames = await page.evaluate(() => (window as unknown as { benchFrames: number[] }).benchFrames);
  return frames.slice(1);
}

/** From now on every page notes when its first list row was painted, in ms after its navigation began. */
export async function noteFirstRow(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('[role=option]') === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => Object.assign(window, { firstRowAt: performance.now() }));
    };
    requestAnimationFrame(look);
  });
}

/** When the first row was painted, in ms after navigation began. */
export async function firstRowAt(page: Page): Promise<number> {
  const noted = await page.waitForFunction(() => (window as unknown as { firstRowAt?: number }).firstRowAt);
  return (await noted.jsonValue()) ?? Number.NaN;
}
