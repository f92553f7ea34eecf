/** Where the keyboard goes in a list with headings. Pure. */

export type Move = 'next' | 'previous' | 'first' | 'last' | 'page-down' | 'page-up';

/**
 * Index to move to from `from` (-1: nowhere yet), never onto a heading; `from` when there is nothing to go to.
 * @param isStop may the keyboard stand on this index?
 */
export function moveIndex(
  move: Move,
  from: number,
  count: number,
  page: number,
  isStop: (i: number) => boolean,
): number {
  const last = count - 1;
  const target = {
    next: from + 1,
    previous: from < 0 ? 0 : from - 1,
    first: 0,
    last,
    'page-down': Math.max(0, from) + page,
    'page-up': Math.max(0, from) - page,
  }[move];
  const start = Math.min(last, Math.max(0, target));
  const isUp = move === 'previous' || move === 'last' || move === 'page-up';
  return seek(start, isUp ? -1 : 1, count, isStop) ?? seek(start, isUp ? 1 : -1, count, isStop) ?? from;
}

function seek(
  start: number,
  step: 1 | -1,
  count: number,
  isStop: (i: number) => boolean,
): number | undefined {
  for (let index = start; index >= 0 && index < count; index += step) if (isStop(index)) return index;
  return undefined;
}

/** Ids from one index to another, both included, headings left out. */
export function idsBetween<T extends { id: string }>(
  items: readonly T[],
  from: number,
  to: number,
  isHeading: (item: T) => boolean,
): string[] {
  const low = Math.max(0, Math.min(from, to));
  return items
    .slice(low, Math.max(from, to) + 1)
    .filter((item) => !isHeading(item))
    .map((item) => item.id);
}
