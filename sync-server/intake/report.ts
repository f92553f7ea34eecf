import type { Kind } from '../../shared/records/kinds.ts';

/** Why a row, or a part of it, was not taken as it stood. */
export interface Problem {
  /** Line of the file, counted from 1. */
  line: number;
  reason: string;
}

/** What an import did; printed in short and written in full with `--report`. */
export interface ImportReport {
  file: string;
  profile: string;
  isDryRun: boolean;
  rows: { read: number; used: number; skipped: number };
  records: { written: number; unchanged: number; byKind: Partial<Record<Kind, number>> };
  /** Figures of the profile, e.g. tickets and events without a visible change. */
  counts: Record<string, number>;
  /** Rows that were left out. */
  skipped: Problem[];
  /** Rows that were taken although something in them was not understood. */
  notes: Problem[];
  milliseconds: number;
}

/** A report with nothing in it yet. */
export function startReport(file: string, profile: string, isDryRun: boolean): ImportReport {
  return {
    file,
    profile,
    isDryRun,
    rows: { read: 0, used: 0, skipped: 0 },
    records: { written: 0, unchanged: 0, byKind: {} },
    counts: {},
    skipped: [],
    notes: [],
    milliseconds: 0,
  };
}

/** Leave a row out. */
export function skip(report: ImportReport, line: number, reason: string): void {
  report.rows.skipped += 1;
  report.skipped.push({ line, reason });
}

/** Take a row, but say what was not understood. */
export function note(report: ImportReport, line: number, reason: string): void {
  report.notes.push({ line, reason });
}

/** Count up one of the profile's own figures. */
export function count(report: ImportReport, name: string, by = 1): void {
  report.counts[name] = (report.counts[name] ?? 0) + by;
}
