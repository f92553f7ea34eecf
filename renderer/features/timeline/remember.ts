export type Marks = Readonly<Record<string, number>>;

/** More marks than anybody reads timelines in months; keeps what is stored under half a megabyte. */
const MOST = 4_000;

/** Is what happened at an instant later than all that has been read? Times before `since` count as read. */
export function isLater(at: number, readUntil: number | undefined, since: number | undefined): boolean {
  return at > Math.max(readUntil ?? 0, since ?? Infinity);
}

/**
 * Marks with one of them moved on. A mark never goes back, and when there are too many those untouched for longest go
 * (an object keeps its keys in the order in which they were put in).
 */
export function remember(marks: Marks, key: string, until: number, most = MOST): Marks {
  const known = marks[key];
  if (known !== undefined && known >= until) return marks;
  const { [key]: _moved, ...others } = marks;
  const entries = [...Object.entries(others), [key, until] as const];
  return Object.fromEntries(entries.slice(-most));
}
