import { SingleBar } from 'cli-progress';
import { UnusableFileError, UsageError } from '../intake/errors.ts';
import { StorageFullError, StoreUnavailableError } from '../store/store.ts';
import { importFile, type ImportProgress } from './import-file.ts';
import { importUsage, readImportFlags } from './import-flags.ts';
import { printFirst, printReport } from './print-report.ts';

/** Exit codes: 0 done, 1 the file or the disk was unusable, 2 the command was wrong. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const flags = readImportFlags(args);
    if (flags === 'help') {
      console.log(importUsage);
      return 0;
    }
    const { report, first } = await importFile(flags, progressOf());
    if (flags.isDryRun) console.log(printFirst(first));
    console.log(printReport(report));
    const isUseless = report.rows.read > 0 && report.rows.used === 0;
    if (isUseless) console.error('Not one row could be used.');
    return isUseless || report.rows.read === 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof UsageError) return fail(error.message, 2);
    const isUnusable = error instanceof StorageFullError || error instanceof StoreUnavailableError;
    if (isUnusable || error instanceof UnusableFileError) return fail(error.message, 1);
    throw error;
  }
}

function fail(message: string, code: number): number {
  console.error(message);
  return code;
}

/** A bar on a terminal; elsewhere a line now and then. */
function progressOf(): ImportProgress {
  if (process.stdout.isTTY) {
    const bar = new SingleBar({
      format: '{bar} {percentage} % | {value} of {total} lines',
      clearOnComplete: true,
    });
    return { start: (lines) => bar.start(lines, 0), at: (rows) => bar.update(rows), stop: () => bar.stop() };
  }
  let next = 0;
  return {
    start: (lines) => {
      console.log(`Reading ${lines.toLocaleString('en')} lines`);
      next = 25_000;
    },
    at: (rows) => {
      if (rows < next) return;
      console.log(`  ${rows.toLocaleString('en')} rows`);
      next = rows + 25_000;
    },
    stop: () => {},
  };
}
