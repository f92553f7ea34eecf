import type { ImportReport, Problem } from '../intake/report.ts';
import type { Unit } from '../intake/unit.ts';

const SHOWN = 20;
const figure = (value: number): string => value.toLocaleString('en');

/** The report in words for a terminal. A dry run lists every problem, an import the first twenty. */
export function printReport(report: ImportReport): string {
  const { rows, records, counts } = report;
  const seconds = (report.milliseconds / 1_000).toFixed(1);
  const wrote = report.isDryRun ? 'Would write' : 'Wrote';
  return [
    `Read ${figure(rows.read)} rows: ${figure(rows.used)} used, ${figure(rows.skipped)} skipped.`,
    ...Object.entries(counts).map(([name, count]) => `  ${figure(count).padStart(9)}  ${name}`),
    ...problems('Left out', report.skipped, report.isDryRun),
    ...problems('Taken with a remark', report.notes, report.isDryRun),
    `${wrote} ${figure(records.written)} records, ${figure(records.unchanged)} unchanged, in ${seconds} s.`,
  ].join('\n');
}

function problems(title: string, list: readonly Problem[], isComplete: boolean): string[] {
  if (list.length === 0) return [];
  const shown = isComplete ? list : list.slice(0, SHOWN);
  const rest = list.length - shown.length;
  return [
    `${title}:`,
    ...shown.map(({ line, reason }) => `  line ${line}: ${reason}`),
    ...(rest === 0 ? [] : [`  and ${figure(rest)} more; --report FILE writes all of them`]),
  ];
}

/** The first results of a dry run, without their empty fields. */
export function printFirst(units: readonly Unit[]): string {
  return units
    .flatMap(({ line, items }) =>
      items.map(({ kind, record }) => `line ${line}: ${kind} ${JSON.stringify(record, withoutEmpty)}`),
    )
    .join('\n');
}

function withoutEmpty(_: string, value: unknown): unknown {
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? undefined : value;
}
