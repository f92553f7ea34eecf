import type { Priority, Ticket } from '../records/ticket.ts';

/** Hours from opening to resolution where no contract says otherwise; around the clock. */
export const usualHours: readonly [Priority, number][] = [
  [1, 4],
  [2, 8],
  [3, 72],
  [4, 120],
];

/** A rough due time, UTC ms, to order tickets by while their timelines are not read: that of the usual times, without pauses. */
export function usualDueAt({
  openedAt,
  priority,
  dueAt,
}: Pick<Ticket, 'openedAt' | 'priority' | 'dueAt'>): number {
  const hours = usualHours.find(([each]) => each === priority)?.[1] ?? 0;
  return dueAt ?? openedAt + hours * 3_600_000;
}
