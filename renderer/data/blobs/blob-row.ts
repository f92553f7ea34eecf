import type { FilePart } from '../../../shared/files/attachment.ts';
import type { SubjectKind } from '../../../shared/records/entry.ts';
import type { Json } from '../../../shared/sync/json.ts';

/** Why the server does not take a file: codes of its error table. */
export type BlobProblem = string;

/** The attachment that is still to be written down, as `addAttachment` takes it. */
export interface AttachmentDeed {
  subject: { kind: SubjectKind; id: string; account: string | null; ticket: string | null };
  data: Record<string, Json>;
  internal: boolean;
}

/** A part of a file on this device. */
export interface BlobRow {
  /** `<entry>/<part>` */
  key: string;
  entry: string;
  part: FilePart;
  hash: string;
  name: string;
  mediaType: string;
  size: number;
  /** `waiting`: the server does not have it, so it never goes. `kept`: it can be fetched again. */
  state: 'waiting' | 'kept';
  /** UTC ms. */
  addedAt: number;
  usedAt: number;
  /** Where the upload goes on. */
  uploadUrl: string | null;
  /** Bytes that have arrived at the server. */
  sent: number;
  problem: BlobProblem | null;
  /** Until the entry has been written: what it is to say. A crash in between is made good at the next start. */
  deed: AttachmentDeed | null;
}

/** Small previews go first, then what was taken in first. */
export function inUploadOrder(rows: readonly BlobRow[]): BlobRow[] {
  const place = ({ part }: BlobRow) => (part === 'preview' ? 0 : 1);
  return rows.toSorted((a, b) => place(a) - place(b) || a.addedAt - b.addedAt || (a.key < b.key ? -1 : 1));
}

/**
 * Rows to give up so that `budget` bytes suffice: longest unused first, only what the server has, and nothing of the pinned
 * entries.
 */
export function toEvict(
  rows: readonly BlobRow[],
  budget: number,
  pinned: ReadonlySet<string> = new Set(),
): BlobRow[] {
  let spare = rows.reduce((sum, { size }) => sum + size, 0) - budget;
  const evicted: BlobRow[] = [];
  const kept = rows.filter(({ state, entry }) => state === 'kept' && !pinned.has(entry));
  for (const row of kept.toSorted((a, b) => a.usedAt - b.usedAt)) {
    if (spare <= 0) break;
    evicted.push(row);
    spare -= row.size;
  }
  return evicted;
}
