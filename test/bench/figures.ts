/** One measured row: what, the values of all runs, the limit that the issue or document promises. */
export interface Figure {
  what: string;
  values: number[];
  unit: 's' | 'ms' | 'µs' | 'MB' | 'records/s' | 'fps' | 'KB' | '×' | '%' | '';
  /** The promise; `null` where none was made. */
  limit: number | null;
  /** Larger is better (rates). */
  isRate?: boolean;
}

/** Middle value; of an even count the upper of the two. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Value that `share` (0 to 1) of the others do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Print the figures as a Markdown table: median, span, limit, and how much of the limit is used. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n## ${title}\n`);
  console.log('| what | median | min – max | limit | median / limit |');
  console.log('|---|--:|--:|--:|--:|');
  for (const figure of figures) console.log(row(figure));
}

function row({ what, values, unit, limit }: Figure): string {
  const middle = median(values);
  const span = `${short(Math.min(...values))} – ${short(Math.max(...values))}`;
  const ratio = limit === null ? '' : (middle / limit).toFixed(2);
  return `| ${what} | ${short(middle)} ${unit} | ${span} | ${limit === null ? '' : `${limit} ${unit}`} | ${ratio} |`;
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
