import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { headerText } from '../../../renderer/data/packs/header-text.ts';
import type { HeaderMaker } from '../../../renderer/data/packs/header-maker.ts';
import { headerOf } from '../../../renderer/data/headers/header-of.ts';
import { DamagedPack } from '../../../renderer/data/packs/open-pack.ts';
import {
  concluded,
  NOTHING_KEPT,
  type KeptState,
  type PackFiles,
  type PackRow,
} from '../../../renderer/data/packs/pack-files.ts';
import { packLines, type PackLines } from '../../../shared/packs/pack-text.ts';
import type { Ticket } from '../../../shared/records/ticket.ts';
import type { MemoryDisk } from './memory-disk.ts';

/** The packs on a device's disk. Never changed, only put in place of another one. */
export interface PackShelf {
  rows: ReadonlyMap<string, PackRow>;
  contents: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  headers: ReadonlyMap<string, string>;
  state: KeptState;
}

export const EMPTY_SHELF: PackShelf = {
  rows: new Map(),
  contents: new Map(),
  headers: new Map(),
  state: NOTHING_KEPT,
};

/** One await of a program, at which it may die. */
export type Step = <T>(name: string, effect: () => T) => Promise<T>;

/** Packs as the console keeps them, over a disk in memory. */
export function packFiles(disk: MemoryDisk, step: Step): PackFiles {
  const write = (name: string, change: (shelf: PackShelf) => PackShelf) =>
    step(`write packs ${name}`, () => disk.putPacks(change(disk.packs)));
  return {
    packs: () => step('packs', () => structuredClone([...disk.packs.rows.values()])),
    headers: (hash) => step('pack headers', () => disk.packs.headers.get(hash) ?? null),
    content: (hash) => step('pack content', () => disk.packs.contents.get(hash) ?? null),
    state: () => step('pack state', () => ({ ...disk.packs.state })),
    conclude: (end) =>
      write('end', (shelf) => ({ ...shelf, state: concluded(shelf.state, [...shelf.rows.values()], end) })),
    askAgain: () =>
      write('ask again', (shelf) => ({
        ...shelf,
        rows: changed(shelf.rows, () => true, { isAway: false }),
        state: { ...shelf.state, tag: null },
      })),
    follow: (packs) => write('follow', (shelf) => followed(shelf, packs)),
    leave: (tickets) =>
      write('leave', (shelf) => ({
        ...shelf,
        state: { ...shelf.state, tag: null },
        rows: new Map(
          [...shelf.rows].map(([hash, row]) => [
            hash,
            { ...row, left: [...new Set([...row.left, ...(tickets.get(hash) ?? [])])] },
          ]),
        ),
      })),
    put: (hash, content, headers) => write('put', (shelf) => withPack(shelf, { hash, content, headers })),
    evict: (hashes, clearedAt) =>
      write('evict', (shelf) => ({
        ...shelf,
        state: clearedAt === undefined ? shelf.state : { ...shelf.state, clearedAt },
        rows: changed(shelf.rows, (hash) => hashes.includes(hash), { isHere: false, isAway: true }),
        contents: without(shelf.contents, (hash) => hashes.includes(hash)),
      })),
    discard: (gone) =>
      write('discard', ({ rows, contents, headers, state }) => ({
        rows: changed(rows, (hash) => hash === gone, { isHere: false, isAway: false }),
        contents: without(contents, (hash) => hash === gone),
        headers: without(headers, (hash) => hash === gone),
        state: { ...state, tag: null },
      })),
    clear: () => write('clear', () => EMPTY_SHELF),
  };
}

function followed({ rows, contents, headers, state }: PackShelf, packs: Parameters<PackFiles['follow']>[0]) {
  const named = new Set(packs.map(({ hash }) => hash));
  const isGone = (hash: string) => !named.has(hash);
  const next = packs.map((pack): [string, PackRow] => {
    const { isHere = false, isAway = false } = rows.get(pack.hash) ?? {};
    return [pack.hash, { ...pack, isHere, isAway }];
  });
  return {
    rows: new Map(next),
    contents: without(contents, isGone),
    headers: without(headers, isGone),
    state: { ...state, tag: null },
  };
}

function withPack(
  shelf: PackShelf,
  { hash, content, headers }: { hash: string; content: Uint8Array<ArrayBuffer> | null; headers: string },
): PackShelf {
  if (!shelf.rows.has(hash)) return shelf;
  const part = { isHere: content !== null, isAway: content === null };
  return {
    ...shelf,
    rows: changed(shelf.rows, (one) => one === hash, part),
    contents: content === null ? shelf.contents : new Map([...shelf.contents, [hash, content]]),
    headers: new Map([...shelf.headers, [hash, headers]]),
  };
}

function changed(
  rows: ReadonlyMap<string, PackRow>,
  isMeant: (hash: string) => boolean,
  part: Partial<PackRow>,
): Map<string, PackRow> {
  return new Map([...rows].map(([hash, row]) => [hash, isMeant(hash) ? { ...row, ...part } : row]));
}

function without<T>(map: ReadonlyMap<string, T>, isGone: (hash: string) => boolean): Map<string, T> {
  return new Map([...map].filter(([hash]) => !isGone(hash)));
}

/** Verify and unpack, at once: the browser's way takes real time. @throws DamagedPack */
export function openNow(hash: string, content: Uint8Array): PackLines {
  if (createHash('sha256').update(content).digest('hex') !== hash) throw new DamagedPack(`Not pack ${hash}.`);
  return packLines(gunzipSync(content).toString());
}

/** Makes headers at once. */
export function makerNow(): HeaderMaker {
  return { headers: async (hash, content) => headersNow(hash, content), close: () => undefined };
}

function headersNow(hash: string, content: Uint8Array): string {
  const { tickets } = openNow(hash, content);
  return headerText(tickets.map((line) => headerOf('tickets', JSON.parse(line) as Ticket)));
}
