import { workTypeOf, workTypes, type WorkType } from '../../../shared/work/work-types.ts';
import type { WorkLine } from '../../../shared/work/work-line.ts';

/** What people choose from: the types of work, and travel, which is an entry of another type. */
export const workKinds = [...workTypes.filter((type) => type !== 'break'), 'travel', 'break'] as const;
export type WorkKind = WorkType | 'travel';

interface Stored {
  type: 'time' | 'travel';
  workType: string | null;
}

/** The kind that a stored line or timer has; `null` where it was written without, or by a later console. */
export function kindOf({ type, workType }: Stored | Pick<WorkLine, 'type' | 'workType'>): WorkKind | null {
  return type === 'travel' ? 'travel' : workTypeOf(workType);
}

/** How a kind is stored. Nobody pays for a break. */
export function storedKind(kind: WorkKind): Stored & { billable?: false } {
  if (kind === 'travel') return { type: 'travel', workType: null };
  return { type: 'time', workType: kind, ...(kind === 'break' ? { billable: false } : {}) };
}
