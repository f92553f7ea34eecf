import { FOR_GOOD, heldUntil } from '../../../shared/suitcase/pins.ts';
import type { Lack, SuitcaseItem } from '../../../shared/suitcase/suitcase-item.ts';
import type { Replica } from '../../data/replica-context.ts';
import { partOf, type FileAbsence } from '../files/use-file-part.ts';
import type { SuitcasePart } from './walk-suitcase.ts';

export type PackReplica = Pick<Replica, 'blobs' | 'fetchBlob' | 'actions'>;

/** How far packing is. */
export interface PackProgress {
  done: number;
  total: number;
}

export interface PackOptions {
  tell: (progress: PackProgress) => void;
  signal: AbortSignal;
  /** UTC ms. */
  now: () => number;
}

/** Lacks that another attempt may end. */
const again: ReadonlySet<Lack | null> = new Set([
  'unfetched',
  'not-uploaded',
  'being-checked',
  'failed',
  'offline',
]);

/**
 * Fetch what the suitcase lacks and hold it: files, and packs of archived tickets. What is held is written down before
 * anything is fetched, so that nothing goes while the rest comes; and again part by part, with what could not be had.
 */
export async function packSuitcase(
  replica: PackReplica,
  parts: readonly SuitcasePart[],
  { tell, signal, now }: PackOptions,
): Promise<void> {
  const wanted = parts.map((part) => ({ part, items: part.items.filter(({ lack }) => again.has(lack)) }));
  const progress = { done: 0, total: wanted.reduce((sum, { items }) => sum + items.length, 0) };
  tell({ ...progress });
  for (const { part } of wanted) await hold(replica, part, new Map(), 0);
  for (const { part, items } of wanted) {
    const lacks = new Map<string, Lack | null>();
    for (const item of items) {
      if (signal.aborted) return;
      lacks.set(item.id, await fetchItem(replica, part, item, signal));
      progress.done += 1;
      tell({ ...progress });
    }
    await hold(replica, part, lacks, now());
  }
}

/** `null`: it is here now. */
async function fetchItem(
  replica: PackReplica,
  { entries }: SuitcasePart,
  { group, id }: SuitcaseItem,
  signal: AbortSignal,
): Promise<Lack | null> {
  if (group !== 'files') return fetchTicket(replica, id);
  const entry = entries.get(id);
  if (entry === undefined) return 'gone';
  const preview = entry.data['previewHash'] ? await partOf(replica, entry, 'preview', true, signal) : null;
  const file = await partOf(replica, entry, 'file', true, signal);
  for (const one of [file, preview]) {
    if (one !== null && one.state !== 'here') return lackOf[one.state];
  }
  return null;
}

const lackOf: Record<FileAbsence, Lack | null> = {
  reading: 'unfetched',
  'on-its-way': 'not-uploaded',
  scanning: 'being-checked',
  offline: 'offline',
  refused: 'refused',
  erased: null,
  failed: 'failed',
};

async function fetchTicket({ actions }: PackReplica, id: string): Promise<Lack | null> {
  try {
    return (await actions.fetchTicket(id)) ? null : 'gone';
  } catch {
    return 'failed';
  }
}

async function hold(
  { blobs }: PackReplica,
  part: SuitcasePart,
  tried: ReadonlyMap<string, Lack | null>,
  packedAt: number,
): Promise<void> {
  const after = part.items.map(({ id, lack }) => ({
    id,
    lack: tried.has(id) ? (tried.get(id) ?? null) : lack,
  }));
  const known = (await blobs.pins()).find(({ key }) => key === part.key);
  await blobs.pin({
    key: part.key,
    until: part.visit === null ? FOR_GOOD : heldUntil(part.visit),
    entries: [...part.entries.keys()],
    tickets: part.tickets,
    packedAt: packedAt || (known?.packedAt ?? 0),
    lacks: Object.fromEntries(
      [...tried].flatMap(([id, lack]) => (lack === null ? [] : [[id, lack] as const])),
    ),
    here: after.filter(({ lack }) => lack === null).length,
    total: after.length,
  });
}
