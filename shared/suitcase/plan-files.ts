import type { Lack } from './suitcase-item.ts';

const MB = 1_000_000;

/** Files that a suitcase holds at most, bytes: what a mobile link brings in half an hour, and far below the files' budget. */
export const SUITCASE_BUDGET = 300 * MB;
/** A single file beyond this is fetched by whoever opens it. */
export const LARGEST_FILE = 100 * MB;

/** A file that a visit needs. */
export interface FileNeed {
  entry: string;
  name: string;
  /** With its small picture. */
  bytes: number;
  isHere: boolean;
}

/** A file with what becomes of it: `null` it is here, `unfetched` it fits. */
export type PlannedFile = FileNeed & {
  lack: Extract<Lack, 'unfetched' | 'too-large' | 'over-budget'> | null;
};

/**
 * Which files fit, the most needed first: what is here takes its room, a file that is too large leaves the room to those
 * behind it. Pure.
 * @param files in the order in which they are needed; a file that is named twice counts where it stands first
 */
export function planFiles(
  files: readonly FileNeed[],
  { budget = SUITCASE_BUDGET, largest = LARGEST_FILE }: { budget?: number; largest?: number } = {},
): PlannedFile[] {
  const unique = [...Map.groupBy(files, ({ entry }) => entry).values()].flatMap(([first]) => first ?? []);
  let left = budget - unique.filter(({ isHere }) => isHere).reduce((sum, { bytes }) => sum + bytes, 0);
  return unique.map((file) => {
    if (file.isHere) return { ...file, lack: null };
    if (file.bytes > largest) return { ...file, lack: 'too-large' };
    if (file.bytes > left) return { ...file, lack: 'over-budget' };
    left -= file.bytes;
    return { ...file, lack: 'unfetched' };
  });
}
