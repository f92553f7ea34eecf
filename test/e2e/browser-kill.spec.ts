import { seeded } from '../simulation/support/seeded.ts';
import { writeNote } from './support/deeds.ts';
import { newTicket } from './support/tickets.ts';
import { expect, test, untilKeptForOffline, untilFilled, type WebConsole } from './support/web-test.ts';

/** `KILLS=20 npm run e2e -- browser-kill` for a longer run, `SEED=7` for another course of it. */
const kills = Number(process.env.KILLS ?? 3);
const random = seeded(Number(process.env.SEED ?? 11));

/** Write notes one after the other until the browser is gone; answers those that the screen showed as kept. */
async function writeUntilKilled({ page }: WebConsole, round: number): Promise<string[]> {
  const kept: string[] = [];
  try {
    for (let index = 0; ; index += 1) {
      const text = `Round ${round} note ${index}`;
      await writeNote(page, text);
      kept.push(text);
    }
  } catch (error) {
    // What is waited for on the page of a killed browser fails without a word of that.
    if (!page.isClosed() && !/closed|crashed|disconnected/i.test(String(error))) throw error;
    return kept;
  }
}

test(`S4 S11 what the screen showed as kept outlives ${kills} killed browsers, and arrives once`, async ({
  server,
  openConsole,
}) => {
  test.setTimeout(120_000 + kills * 60_000);
  const { id, wire } = await newTicket(server.url, {
    subject: `Lights flicker (${Date.now()})`,
    priority: 3,
  });
  const console = await openConsole({ role: 'engineer', route: `/tickets/${id}` });
  await untilFilled(console.page);
  await untilKeptForOffline(console.page);
  await console.goOffline();
  const kept: string[] = [];
  for (let round = 0; round < kills; round += 1) {
    const writing = writeUntilKilled(console, round);
    await console.page.waitForTimeout(1_500 + random.below(4_000));
    await console.kill();
    kept.push(...(await writing));
    await console.reopen(`/tickets/${id}`);
    for (const text of kept.slice(-5))
      await expect(console.page.locator('p', { hasText: text })).toBeVisible();
  }
  expect(kept.length).toBeGreaterThan(0);
  await console.goOnline();
  await untilFilled(console.page);
  const arrived = (await wire.pullAll('entries'))
    .filter((entry) => entry.subjectId === id && /^Round \d/.test(entry.text ?? ''))
    .map((entry) => entry.text);
  expect(arrived).toEqual([...new Set(arrived)]);
  for (const text of kept) expect(arrived).toContain(text);
});
