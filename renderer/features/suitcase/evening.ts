import type { Coverage } from '../../../shared/suitcase/coverage.ts';

/** From this hour on, by the clock of this computer, tomorrow's suitcase is packed. */
const EVENING_HOUR = 15;

/** Is it time to pack for tomorrow? */
export function isEvening(now: number): boolean {
  return new Date(now).getHours() >= EVENING_HOUR;
}

/** Would packing bring or hold something: anything is unfetched, or a part was never packed? */
export function needsPacking(
  parts: readonly { coverage: Pick<Coverage, 'unfetched'>; packedAt: number | null }[],
): boolean {
  return parts.some(({ coverage, packedAt }) => coverage.unfetched > 0 || packedAt === null);
}
