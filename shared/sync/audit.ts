import { MAX_IDS, MAX_PAGE } from '../protocol/pull.ts';
import type { Entry } from '../records/entry.ts';
import type { Kind } from '../records/kinds.ts';
import { DIGEST_MODULUS, headHash, headOf, sameDigest, type Digest, type Head } from './digest.ts';
import { TransportFailure } from './failure.ts';
import type { BaseCopy } from './op.ts';
import type { SyncPorts } from './ports.ts';
import { checkRemoval } from './removals.ts';
import { unsentCreations } from './reread.ts';
import { purge, writePage } from './write-page.ts';

/** What the last comparison with the server found (S15). Times in UTC ms by the device's clock. */
export interface AuditState {
  /** When the replica was last found, or made, equal to what the server has for this person. */
  checkedAt: number;
  /** The last fault: how many records were fetched again or taken out. Kept until the next one. */
  repaired: { at: number; records: number } | null;
  /** When each kind was last found, or made, equal. */
  kinds?: Partial<Record<Kind, number>>;
  /** What was mended lately, the latest first. */
  repairs?: Repair[];
}

/** Records of a kind that were fetched again or taken out. */
export interface Repair {
  /** UTC ms by the device's clock. */
  at: number;
  kind: Kind;
  records: number;
}

/** Kinds whose records here differ from the server's digests, which are of the state that was just pulled. */
export async function findFaults(ports: SyncPorts, digests: ReadonlyMap<Kind, Digest>): Promise<Kind[]> {
  const faulty: Kind[] = [];
  for (const [kind, expected] of digests) {
    let count = 0;
    let sum = 0;
    await serverHeads(ports, kind, (head) => {
      count += 1;
      sum = (sum + headHash(head)) % DIGEST_MODULUS;
    });
    if (!sameDigest({ count, sum }, expected)) faulty.push(kind);
  }
  return faulty;
}

/**
 * Compare a kind record by record with the server, by id and revision, and re-read what differs. Bounded: heads take
 * some 50 bytes each, records come in small requests.
 * @returns how many records were mended
 * @throws TransportFailure, MassRemoval, and what the storage throws
 */
export async function repair(ports: SyncPorts, kind: Kind): Promise<number> {
  const wanted = await fetchHeads(ports, kind);
  const present = new Map<string, number>();
  await serverHeads(ports, kind, ({ id, revision }) => present.set(id, revision));
  const differing = [...wanted].filter(([id, revision]) => present.get(id) !== revision).map(([id]) => id);
  const own = await unsentCreations(ports, kind);
  const extra = [...present.keys()].filter((id) => !wanted.has(id) && !own.has(id));
  const progress = await ports.replica.progress();
  const missing = extra.length - (await countArchived(ports, kind, extra));
  checkRemoval(progress, { kind, missing, present: present.size, at: ports.now() });
  await purge(ports, kind, extra);
  for (let start = 0; start < differing.length; start += MAX_IDS) {
    await fetchRecords(ports, kind, differing.slice(start, start + MAX_IDS));
    await ports.breathe();
  }
  return differing.length + extra.length;
}

/** Of these records, those that packs here have: lines that were left behind when their ticket went cold. They are not gone (S14). */
async function countArchived(ports: SyncPorts, kind: Kind, ids: readonly string[]): Promise<number> {
  if (kind !== 'entries' || ports.replica.isArchived === undefined) return 0;
  let count = 0;
  for (let start = 0; start < ids.length; start += MAX_IDS) {
    const entries = await ports.replica.read(kind, ids.slice(start, start + MAX_IDS));
    for (const { subjectId } of entries.values() as Iterable<Entry>)
      if (ports.replica.isArchived('tickets', { id: subjectId, revision: 0 })) count += 1;
    await ports.breathe();
  }
  return count;
}

async function fetchHeads(ports: SyncPorts, kind: Kind): Promise<Map<string, number>> {
  const heads = new Map<string, number>();
  let after: string | null = null;
  for (;;) {
    const request = { after, limit: MAX_PAGE, heads: true };
    const page = pageOf(await ports.transport.pull({ kinds: { [kind]: request } }), kind);
    for (const { id, revision, deleted } of page.records) {
      if (deleted === true) heads.delete(id);
      else heads.set(id, headOf(kind, { id, revision }).revision);
    }
    for (const id of page.removed) heads.delete(id);
    if (!page.hasMore) return heads;
    after = page.after;
    await ports.breathe();
  }
}

async function fetchRecords(ports: SyncPorts, kind: Kind, ids: readonly string[]): Promise<void> {
  let rest = [...ids];
  while (rest.length > 0) {
    const request = { after: null, limit: MAX_PAGE, ids: rest };
    const page = pageOf(await ports.transport.pull({ kinds: { [kind]: request } }), kind);
    await writePage(ports, kind, page);
    const come = new Set([...page.records.map(({ id }) => id), ...page.removed]);
    if (!page.hasMore || come.size === 0) return;
    rest = rest.filter((id) => !come.has(id));
  }
}

function pageOf(answer: Awaited<ReturnType<SyncPorts['transport']['pull']>>, kind: Kind) {
  const page = answer.kinds[kind];
  if (page === undefined)
    throw new TransportFailure('server-failed', `The server did not answer for ${kind}.`);
  return page;
}

/**
 * The heads of the server's records as this replica holds them: what waits in the outbox is laid over some of them,
 * and their base copies count instead; what only the outbox knows of does not count.
 */
async function serverHeads(ports: SyncPorts, kind: Kind, take: (head: Head) => void): Promise<void> {
  const { bases } = await ports.outbox.read();
  // The server's digests are of what is not in packs; an edit of an archived ticket may wait here.
  const isArchived = (head: Head): boolean => ports.replica.isArchived?.(kind, head) === true;
  const copies = new Map(bases.filter((base) => base.kind === kind).map((base) => [base.id, base.record]));
  await ports.replica.heads(kind, (heads) => {
    for (const head of heads.map((one) => headOf(kind, one))) {
      const isOfServer = head.revision > 0 || kind === 'entries';
      if (isOfServer && !copies.has(head.id) && !isArchived(head)) take(head);
    }
  });
  for (const record of copies.values() as Iterable<BaseCopy['record']>)
    if (record !== null && !isArchived(record)) take(headOf(kind, record));
}
