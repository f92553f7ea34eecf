import type { Policy } from '../records/policy.ts';
import type { Priority, Ticket } from '../records/ticket.ts';

export type Level = Ticket['impact'];
/** Rows by impact, columns by urgency, each from 1 (most severe) to 3. */
export type PriorityMatrix = readonly (readonly Priority[])[];

/** Used where no policy of type `priority-matrix` says otherwise. */
export const defaultPriorityMatrix: PriorityMatrix = [
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 4],
];

/** The priority that follows from impact and urgency. */
export function priorityOf(
  impact: Level,
  urgency: Level,
  matrix: PriorityMatrix = defaultPriorityMatrix,
): Priority {
  return matrix[impact - 1]?.[urgency - 1] ?? 4;
}

/** The organisation's matrix: that of the active policy of type `priority-matrix`, or the usual one. */
export function matrixAmong(policies: Iterable<Policy>): PriorityMatrix {
  for (const { type, active, data } of policies)
    if (active && type === 'priority-matrix') return matrixOf(data);
  return defaultPriorityMatrix;
}

/**
 * Read the matrix of a policy (`data.matrix`: three rows of three priorities). Anything else is answered with the
 * default, since a wrong policy must not keep anybody from registering a ticket.
 */
export function matrixOf(data: unknown): PriorityMatrix {
  const rows = (data as { matrix?: unknown } | null | undefined)?.matrix;
  const isMatrix =
    Array.isArray(rows) &&
    rows.length === 3 &&
    rows.every(
      (row) =>
        Array.isArray(row) && row.length === 3 && row.every((cell) => [1, 2, 3, 4].includes(cell as number)),
    );
  return isMatrix ? (rows as Priority[][]) : defaultPriorityMatrix;
}
