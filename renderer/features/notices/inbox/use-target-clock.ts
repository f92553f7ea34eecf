import type { Notice } from '../../../../shared/records/notice.ts';
import type { TargetClock } from '../../../../shared/sla/target-clock.ts';
import { useStanding } from '../../../data/clocks/use-standing.ts';

/** How the target of a notice stands; undefined while it is read, or where there is none. */
export function useTargetClock({ ticket, target }: Notice): TargetClock | undefined {
  return useStanding({ id: ticket })?.targets.find(({ kind }) => kind === target);
}
