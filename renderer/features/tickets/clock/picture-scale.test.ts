import { expect, test } from 'vitest';
import type { ExplainedSpan } from '../../../../shared/sla/explain.ts';
import { pictureScale } from './picture-scale.ts';

const HOUR = 3_600_000;
const spans: ExplainedSpan[] = [
  { kind: 'counted', from: 0, until: HOUR, seconds: 3600 },
  { kind: 'closed', from: HOUR, until: 65 * HOUR, reason: 'weekend' },
  { kind: 'counted', from: 65 * HOUR, until: 68 * HOUR, seconds: 10_800 },
];

test('what counted is to scale among itself, a weekend is no longer than the longest of it', () => {
  const x = pictureScale(spans, 700);
  const widths = spans.map(({ from, until }) => x(until) - x(from));
  expect(widths[2]).toBeCloseTo((widths[0] ?? 0) * 3);
  expect(widths[1]).toBeLessThanOrEqual(widths[2] ?? 0);
});

test('the picture begins at 0, fills its width, and never goes back', () => {
  const x = pictureScale(spans, 700);
  expect(x(0)).toBe(0);
  expect(x(68 * HOUR)).toBeCloseTo(700);
  const moments = Array.from({ length: 137 }, (_, index) => x((index * HOUR) / 2));
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
});
