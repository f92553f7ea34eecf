import path from 'node:path';
import { parseArgs } from 'node:util';
import { DATABASE_VARIABLE, databaseOf } from '../flags.ts';
import { UsageError } from '../intake/errors.ts';
import { mappedKinds } from '../intake/mapping/mapping-fields.ts';
import { profiles } from '../intake/profiles.ts';

export interface ImportFlags {
  /** A profile, or a kind that a mapping describes. */
  what: string;
  file: string;
  data: string;
  /** Address of a PostgreSQL database instead of the data folder. */
  database: string | null;
  mapping: string | null;
  isDryRun: boolean;
  report: string | null;
  encoding: string | null;
  timeZone: string;
  system: string | null;
}

const list = (rows: readonly (readonly [string, string])[]): string =>
  rows.map(([name, about]) => `  ${name.padEnd(20)}${about}`).join('\n');

export const importUsage = `Usage: npm run import -- <profile> <file> [options]
       npm run import -- <kind> <file.csv> --mapping FILE [options]

Profiles:
${list(Object.entries(profiles).map(([name, { about }]) => [name, about]))}

Kinds (CSV with a mapping): ${mappedKinds.join(', ')}

Options:
${list([
  ['--data DIR', "folder of the server's data (default: data in the project folder)"],
  ['--database URL', `a PostgreSQL database instead (or ${DATABASE_VARIABLE})`],
  ['--mapping FILE', 'which column becomes which field, see docs/importing.md'],
  ['--dry-run', 'write nothing; show the first ten results and every problem'],
  ['--report FILE', 'write the whole report as JSON'],
  ['--encoding NAME', 'e.g. windows-1250, windows-1251, windows-1252, iso-8859-2 (default utf-8)'],
  ['--time-zone ZONE', 'zone of times without one, e.g. Europe/Warsaw (default UTC)'],
  ['--system NAME', 'name of the source, when two sources use the same profile'],
  ['--help', 'this text'],
])}

Files may be gzipped. Repeating an import writes only what has changed.
`;

/** Read the command line. Throws `UsageError`; answers `help` when that was asked. */
export function readImportFlags(args: readonly string[]): ImportFlags | 'help' {
  const { values, positionals } = parse(args);
  if (values.help === true) return 'help';
  const [what, file, ...rest] = positionals;
  if (what === undefined) throw new UsageError(`Say what to import.\n\n${importUsage}`);
  const isKind = mappedKinds.some((kind) => kind === what);
  if (!isKind && !Object.hasOwn(profiles, what)) {
    throw new UsageError(
      `There is no profile or kind "${what}". Profiles: ${Object.keys(profiles).join(', ')}. ` +
        `With --mapping: ${mappedKinds.join(', ')}.`,
    );
  }
  if (file === undefined) throw new UsageError(`Say which file to import: npm run import -- ${what} FILE`);
  if (rest.length > 0) throw new UsageError(`One file at a time; "${rest.join(' ')}" is too much.`);
  if (isKind && values.mapping === undefined) {
    throw new UsageError(`A file of ${what} needs --mapping FILE. docs/importing.md has an example.`);
  }
  if (!isKind && values.mapping !== undefined)
    throw new UsageError(`The profile ${what} takes no --mapping.`);
  return {
    what,
    file,
    data: path.resolve(values.data ?? path.join(import.meta.dirname, '../../data')),
    database: databaseOf(values.database),
    mapping: values.mapping ?? null,
    isDryRun: values['dry-run'] ?? false,
    report: values.report ?? null,
    encoding: values.encoding ?? null,
    timeZone: values['time-zone'] ?? 'UTC',
    system: values.system ?? null,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: text,
        database: text,
        mapping: text,
        'dry-run': flag,
        report: text,
        encoding: text,
        'time-zone': text,
        system: text,
        help: flag,
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${importUsage}`);
  }
}
