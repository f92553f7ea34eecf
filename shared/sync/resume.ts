import { SCHEMA_HASH } from '../records/schema-hash.ts';
import type { SyncPorts } from './ports.ts';
import { rereadProjected, resumeReread } from './reread.ts';
import { recover } from './settle.ts';

/** Begin where the last start ended: show the outbox, and read again what was read in part (S2, S13, S16). */
export async function resume(ports: SyncPorts): Promise<void> {
  await recover(ports);
  await resumeReread(ports);
  await rereadProjected(ports, SCHEMA_HASH);
}
