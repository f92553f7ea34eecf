import { PASSWORD, startSyncServer } from '../../support/sync-server.ts';
import { printFigures, type Figure } from '../figures.ts';
import { inNewBrowser } from './browser.ts';
import { buildPage } from './build-page.ts';
import type { SyncFlags } from './flags.ts';
import type { OwnBench } from './page/page.ts';
import { slowLinkTo, type LinkQuality } from './slow-link.ts';

/** Operations of a day in the field. */
const OPS = 60;
const cellar: LinkQuality = { bits: 400_000, roundTripMs: 400, loss: 0.05 };

/** A day's work out of a cellar: everything arrives, once, without starting over. */
export async function run({ runs }: SyncFlags): Promise<void> {
  const figures: Figure[] = [
    {
      what: `${OPS} ops, from the return of the link until acknowledged`,
      values: [],
      unit: 's',
      limit: null,
    },
    { what: 'bytes sent meanwhile', values: [], unit: 'KB', limit: null },
    { what: 'different numbers of waiting groups that were shown', values: [], unit: '×', limit: null },
    { what: 'connections cut, sign-in and first sync included', values: [], unit: '×', limit: null },
    { what: 'entries on the server / entries written', values: [], unit: '×', limit: 1 },
  ];
  for (let round = 0; round < runs; round += 1) {
    const one = await measure();
    figures.forEach(({ values }, n) => values.push(one[n] ?? Number.NaN));
  }
  printFigures('A link of 400 kbit/s, 400 ms there and back, 5 % loss', figures);
}

async function measure(): Promise<number[]> {
  const server = await startSyncServer({ console: await buildPage('page') });
  const link = await slowLinkTo(server.port, cellar);
  try {
    const before = await opsDone(server.url);
    let sent = 0;
    const pushed = await inNewBrowser(link.url, async (page) => {
      await page.exposeFunction('setLink', (isOpen: boolean) => {
        link.setOpen(isOpen);
        if (isOpen) sent = link.passed.up;
      });
      return page.evaluate(
        ([who, count]) => (window as unknown as { bench: OwnBench }).bench.pushOffline(who, count),
        [{ login: 'engineer', password: PASSWORD }, OPS] as const,
      );
    });
    const bytes = (link.passed.up - sent) / 1_000;
    return [
      pushed.ms / 1_000,
      bytes,
      pushed.steps,
      link.cuts(),
      ((await opsDone(server.url)) - before) / OPS,
    ];
  } finally {
    await link.close();
    await server.stop();
  }
}

/** Ops that the server has applied since it started. */
async function opsDone(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/fieldfare_ops_total\{status="applied"\} (\d+)/.exec(text)?.[1] ?? 0);
}
