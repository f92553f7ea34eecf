import { periods, type Calendar } from '../../../shared/sla/business-time.ts';

/** So many open spans from an instant on; fewer where there are no more. */
export function firstPeriods(calendar: Calendar, start: number, count: number): [number, number][] {
  const spans: [number, number][] = [];
  for (const span of periods(calendar, start)) {
    if (spans.length === count) break;
    spans.push(span);
  }
  return spans;
}
