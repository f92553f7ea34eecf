import type { BlobRow } from '../../../data/blobs/blob-row.ts';

/** A file that the server does not have, with its preview counted in. */
export interface UploadLine {
  entry: string;
  name: string;
  size: number;
  sent: number;
  problem: string | null;
}

export interface UploadSum {
  lines: UploadLine[];
  /** Bytes of what waits, and how much of them has arrived. */
  size: number;
  sent: number;
  /** Bytes of all files on this device, and how many files. */
  held: number;
  count: number;
}

/** What waits file by file, the one under way first, and what is held in all. */
export function sumUp(rows: readonly BlobRow[]): UploadSum {
  const lines = new Map<string, UploadLine>();
  for (const { entry, name, size, sent, problem } of rows.filter(({ state }) => state === 'waiting')) {
    const line = lines.get(entry) ?? { entry, name, size: 0, sent: 0, problem: null };
    line.size += size;
    line.sent += sent;
    line.problem ??= problem;
    lines.set(entry, line);
  }
  const all = [...lines.values()];
  const order = ({ sent, problem }: UploadLine) => (problem === null ? (sent > 0 ? 1 : 2) : 0);
  return {
    lines: all.toSorted((a, b) => order(a) - order(b)),
    size: sum(all.map(({ size }) => size)),
    sent: sum(all.map(({ sent }) => sent)),
    held: sum(rows.map(({ size }) => size)),
    count: new Set(rows.map(({ entry }) => entry)).size,
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
