import type { ExplainedSpan } from '../../../../shared/sla/explain.ts';

/** Time that did not count is drawn at so much of its length, and no longer than the longest that counted. */
const REST = 0.12;

/** Where a moment (UTC ms) stands in a picture of the spans that is `width` wide. What counted is to scale. */
export function pictureScale(spans: readonly ExplainedSpan[], width: number): (at: number) => number {
  const longest = Math.max(
    60_000,
    ...spans.map(({ kind, from, until }) => (kind === 'counted' ? until - from : 0)),
  );
  const lengths = spans.map(({ kind, from, until }) =>
    kind === 'counted' ? until - from : Math.min(longest, (until - from) * REST),
  );
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1;
  return (at) => {
    let x = 0;
    for (const [index, { from, until }] of spans.entries()) {
      const length = ((lengths[index] ?? 0) / total) * width;
      if (at < until) return x + (at <= from ? 0 : ((at - from) / (until - from)) * length);
      x += length;
    }
    return x;
  };
}
