import type { Page } from '@playwright/test';

/**
 * Time in ms from an action in the page until a condition holds and has been painted. Measured inside the page, so
 * that the road to the browser does not count.
 * @param action selector of what is clicked, or `selector=text` for what is typed
 * @param until expression over `before` (the value of `watch` at the start) and `now`
 */
export function timeOf(
  page: Page,
  step: { click?: string; type?: [selector: string, text: string]; watch: string },
) {
  return page.evaluate(async ({ click, type, watch }) => {
    const read = () => [...document.querySelectorAll(watch)].map((node) => node.textContent).join('\n');
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- the function goes to the page as text
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const before = read();
    const began = performance.now();
    if (click !== undefined) document.querySelector<HTMLElement>(click)?.click();
    if (type !== undefined) {
      const input = document.querySelector<HTMLInputElement>(type[0]);
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, type[1]);
      input?.dispatchEvent(new Event('input', { bubbles: true }));
    }
    while (read() === before) {
      if (performance.now() - began > 20_000) throw new Error(`Nothing changed in ${watch} within 20 s.`);
      await painted();
    }
    await painted();
    return performance.now() - began;
  }, step);
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
