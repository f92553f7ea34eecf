import { kinds } from '../records/kinds.ts';
import type { SyncPorts } from './ports.ts';
import { reopenBlindly } from './settle.ts';
import { writePage } from './write-page.ts';

/** What became of today's records: `unknown` where the server is too old to be asked. */
export type TodayOutcome = 'complete' | 'cut' | 'unknown';

/** Is anything missing that has to be read before the replica is complete by itself? */
export async function isFilling(ports: SyncPorts): Promise<boolean> {
  const { filled, rereading } = await ports.replica.progress();
  return rereading.length > 0 || kinds.some((kind) => !filled.includes(kind));
}

/**
 * Bring what today needs, before everything else (S12). The records are written like any pulled ones; the checkpoints
 * that come along stand at the very beginning and are kept only where there is none, so that the reading of everything
 * goes on as if this had not been, and the server knows what this person could see by now.
 * @throws TransportFailure, and what the storage throws
 */
export async function fetchToday(ports: SyncPorts): Promise<TodayOutcome> {
  // The checkpoints that today brings would hide a restore for good.
  await reopenBlindly(ports);
  const answer = await ports.transport.pull({ today: true, kinds: {} });
  if (answer.today === undefined) return 'unknown';
  const progress = await ports.replica.progress();
  const after = { ...progress.after };
  const projected = new Set(progress.projected);
  for (const kind of kinds) {
    const page = answer.kinds[kind];
    if (page === undefined) continue;
    await writePage(ports, kind, page);
    if (page.projected === true) projected.add(kind);
    if (!progress.rereading.includes(kind)) after[kind] ??= page.after;
  }
  await ports.replica.saveProgress({ ...progress, after, projected: [...projected] });
  // Archived tickets that today needs are among them; where their packs are here, the packs have them already (S14).
  const tickets = answer.kinds.tickets?.records.map(({ id }) => id) ?? [];
  if (tickets.length > 0) await ports.archive?.demote(ports, new Set(tickets));
  return answer.today.isComplete ? 'complete' : 'cut';
}
