import { z } from 'zod';
import type { ImportCounts, ImportItem } from '../store/store.ts';
import { skip, type ImportReport } from './report.ts';
import type { Unit } from './unit.ts';

/** The one thing that an import asks of a store. */
export interface ImportTarget {
  importBatch(items: readonly ImportItem[]): Promise<ImportCounts>;
}

/** Records a transaction: few enough that a running server is not kept waiting, enough to be quick. */
const BATCH = 1_000;

/**
 * Write units, each as a whole. A unit that holds something which no record may hold is left out and reported; the
 * others of its batch are written all the same.
 * @param onProgress called after each batch
 */
export async function runImport(
  units: AsyncIterable<Unit>,
  target: ImportTarget,
  report: ImportReport,
  onProgress: () => void = () => {},
): Promise<void> {
  let batch: Unit[] = [];
  let size = 0;
  for await (const unit of units) {
    batch.push(unit);
    size += unit.items.length;
    if (size < BATCH) continue;
    await writeBatch(batch, target, report);
    onProgress();
    batch = [];
    size = 0;
  }
  if (batch.length > 0) await writeBatch(batch, target, report);
  onProgress();
}

async function writeBatch(batch: readonly Unit[], target: ImportTarget, report: ImportReport): Promise<void> {
  try {
    await writeUnits(batch, target, report);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    if (batch.length > 1) {
      for (const unit of batch) await writeBatch([unit], target, report);
    } else {
      report.rows.used -= 1;
      skip(report, batch[0]?.line ?? 0, reasonOf(error));
    }
  }
}

async function writeUnits(batch: readonly Unit[], target: ImportTarget, report: ImportReport): Promise<void> {
  const items = batch.flatMap((unit) => unit.items);
  const { written, unchanged } = await target.importBatch(items);
  report.records.written += written;
  report.records.unchanged += unchanged;
  for (const { kind } of items) report.records.byKind[kind] = (report.records.byKind[kind] ?? 0) + 1;
}

/** What a schema objects to, in one line. */
export function reasonOf(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`).join('; ');
}
