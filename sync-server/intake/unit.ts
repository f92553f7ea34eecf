import type { AnyRecord, Kind } from '../../shared/records/kinds.ts';
import type { ImportReport } from './report.ts';
import type { SourceFile } from './read-lines.ts';

/** Records that are written together or not at all: what one row, or one ticket's rows, became. */
export interface Unit {
  /** Line of the file on which it begins; reported when the unit is refused. */
  line: number;
  items: { kind: Kind; record: AnyRecord }[];
}

/** Reads what is stored already: mappings look accounts up in it. */
export interface StoredAccounts {
  accounts(): Promise<AnyRecord[]>;
}

/** What a profile works with. */
export interface ImportContext {
  source: SourceFile;
  /** Name under which the source system's keys are remembered. */
  system: string;
  /** IANA zone of times that carry none. */
  timeZone: string;
  report: ImportReport;
}

/** Turns a file into units, in an order in which references point backwards. */
export type Profile = (context: ImportContext) => AsyncGenerator<Unit>;
