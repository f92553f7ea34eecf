import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseRecord, type Kind, type RecordOf } from '../../shared/records/kinds.ts';
import { UsageError } from '../intake/errors.ts';
import { importTable } from '../intake/mapping/import-table.ts';
import type { Known } from '../intake/mapping/lookups.ts';
import { readMapping, type Mapping } from '../intake/mapping/mapping.ts';
import { profiles } from '../intake/profiles.ts';
import { countLines } from '../intake/read-lines.ts';
import { startReport, type ImportReport } from '../intake/report.ts';
import { runImport, type ImportTarget } from '../intake/run-import.ts';
import type { ImportContext, Unit } from '../intake/unit.ts';
import { zoneClock } from '../intake/wall-time.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import type { ImportFlags } from './import-flags.ts';

/** What the terminal is told on the way. */
export interface ImportProgress {
  start(lines: number): void;
  at(rows: number): void;
  stop(): void;
}

export interface ImportOutcome {
  report: ImportReport;
  /** The first units as they would be written; filled by a dry run. */
  first: Unit[];
}

const SHOWN = 10;

/**
 * Import one file as the flags say. Before anything is written the file is read to its end once, so that half a file
 * is refused as a whole. Throws `UsageError` and `UnusableFileError`.
 */
export async function importFile(flags: ImportFlags, progress: ImportProgress): Promise<ImportOutcome> {
  const started = performance.now();
  const mapping = flags.mapping === null ? null : await readMapping(flags.mapping);
  if (mapping !== null && mapping.kind !== flags.what) {
    throw new UsageError(`${flags.mapping ?? ''} maps ${mapping.kind}, not ${flags.what}.`);
  }
  const report = startReport(flags.file, flags.what, flags.isDryRun);
  const context = contextOf(flags, mapping, report);
  // Wrong words are told before the first byte is read or written.
  zoneClock(mapping?.timeZone ?? flags.timeZone);
  const lines = await countLines(context.source);
  const store = await storeFor(flags);
  const first: Unit[] = [];
  try {
    const known = mapping === null || store === null ? { accounts: [], people: [] } : await knownOf(store);
    const units = keepFirst(unitsOf(flags, context, mapping, known), flags.isDryRun ? first : null);
    progress.start(lines);
    await runImport(units, flags.isDryRun || store === null ? checkOnly : store, report, () =>
      progress.at(report.rows.read),
    );
  } finally {
    progress.stop();
    await store?.close();
  }
  report.milliseconds = Math.round(performance.now() - started);
  if (flags.report !== null) await writeFile(flags.report, `${JSON.stringify(report, null, 2)}\n`);
  return { report, first };
}

function contextOf(flags: ImportFlags, mapping: Mapping | null, report: ImportReport): ImportContext {
  return {
    source: { path: flags.file, encoding: flags.encoding ?? mapping?.encoding ?? 'utf-8' },
    system: flags.system ?? mapping?.system ?? profiles[flags.what]?.system ?? flags.what,
    timeZone: flags.timeZone,
    report,
  };
}

/** A dry run makes no data folder. */
async function storeFor({ data, database, isDryRun }: ImportFlags): Promise<Store | null> {
  if (isDryRun && database === null && !existsSync(path.join(data, 'fieldfare.sqlite'))) return null;
  return openStore(data, database);
}

function unitsOf(
  flags: ImportFlags,
  context: ImportContext,
  mapping: Mapping | null,
  known: Known,
): AsyncIterable<Unit> {
  if (mapping !== null) return importTable(context, { ...mapping, system: context.system }, known);
  const profile = profiles[flags.what];
  if (profile === undefined) throw new UsageError(`There is no profile "${flags.what}".`);
  return profile.run(context);
}

async function* keepFirst(units: AsyncIterable<Unit>, first: Unit[] | null): AsyncGenerator<Unit> {
  for await (const unit of units) {
    if (first !== null && first.length < SHOWN) first.push(unit);
    yield unit;
  }
}

const checkOnly: ImportTarget = {
  importBatch: (items) => {
    for (const { kind, record } of items) parseRecord(kind, record);
    return Promise.resolve({ written: items.length, unchanged: 0 });
  },
};

async function knownOf(store: Store): Promise<Known> {
  const all = async <K extends Kind>(kind: K, scope: string): Promise<RecordOf<K>[]> => {
    const members = await store.membersOf(kind, [scope], 0);
    const stored = await Promise.all(members.map(({ id }) => store.get(kind, id)));
    return stored.flatMap((one) =>
      one === null || one.deleted ? [] : [JSON.parse(one.json) as RecordOf<K>],
    );
  };
  return { accounts: await all('accounts', 'account:*'), people: await all('people', 'everyone') };
}
