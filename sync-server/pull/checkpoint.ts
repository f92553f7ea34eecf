import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Kind } from '../../shared/records/kinds.ts';

/**
 * How far a replica has read one kind (docs/sync-spec.md, S2): everything of `view` up to `revision`. `fill` is
 * there while scopes gained since are being back-filled: how far towards which view.
 */
export interface Checkpoint {
  epoch: string;
  revision: number;
  /** Revision of the server when this reading began at nothing; deletions up to it were never missed (S9). */
  began: number;
  view: string;
  fill: { view: string; at: number } | null;
  /** What lay in packs was left out of the reading (S14). */
  packs?: boolean;
}

/** Whose checkpoint of what; part of the seal, so that nobody passes on or moves one. */
export interface CheckpointOwner {
  secret: string;
  person: string;
  kind: Kind;
}

/** What is sealed. Checkpoints of earlier servers do not have the last two. */
type Contents = [
  epoch: string,
  revision: number,
  view: string,
  fill: [view: string, at: number] | null,
  began?: number,
  packs?: boolean,
];

/** The checkpoint as the replica gets it. */
export function sealCheckpoint(owner: CheckpointOwner, checkpoint: Checkpoint): string {
  const { epoch, revision, began, view, fill, packs } = checkpoint;
  const values: Contents = [epoch, revision, view, fill === null ? null : [fill.view, fill.at], began];
  if (packs === true) values.push(true);
  const body = Buffer.from(JSON.stringify(values)).toString('base64url');
  return `${body}.${sealOf(owner, body).toString('base64url')}`;
}

/**
 * Read a checkpoint back; `null` when this server did not make it for this person and kind. Unsealed ones would let
 * anybody claim a wider view of the past and be told the ids that he "lost".
 */
export function openCheckpoint(owner: CheckpointOwner, text: string): Checkpoint | null {
  const [body = '', seal = ''] = text.split('.');
  const expected = sealOf(owner, body);
  const given = Buffer.from(seal, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  // The seal says that a server wrote it.
  const contents = JSON.parse(Buffer.from(body, 'base64url').toString()) as Contents;
  const [epoch, revision, view, fill, began = 0, packs = false] = contents;
  const rest = { view, fill: fill === null ? null : { view: fill[0], at: fill[1] } };
  return { epoch, revision, began, ...rest, ...(packs ? { packs } : {}) };
}

function sealOf(owner: CheckpointOwner, body: string): Buffer {
  const mac = createHmac('sha256', owner.secret).update(`${owner.person}\n${owner.kind}\n${body}`);
  return mac.digest().subarray(0, 16);
}
