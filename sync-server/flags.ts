import { parseArgs } from 'node:util';

export interface Flags {
  port: number;
  host: string;
  data: string;
  /** Address of a PostgreSQL database instead of the embedded store; holds a password. */
  database: string | null;
  /** Folder of the built console; `null` serves the API alone. */
  console: string | null;
  demo: boolean;
  /** One password for all demo sign-ins; `null`: a random one for each. */
  demoPassword: string | null;
  newEpoch: boolean;
  /** After how many days deletions are forgotten; 0 never. */
  tombstoneDays: number;
  /** Folder of the files of attachments; `null`: `files` in the data folder. */
  files: string | null;
  /** Largest file in MB. */
  maxFileMb: number;
  /** Run on every file before it is released. */
  scanCommand: string | null;
  logLevel: string;
}

/** Which database, for the server and for every command beside it. */
export const DATABASE_VARIABLE = 'FIELDFARE_DATABASE_URL';

/** The database of a flag, or else of the environment; `null` for the store in the data folder. */
export function databaseOf(flag: string | undefined): string | null {
  const url = flag ?? process.env[DATABASE_VARIABLE] ?? '';
  return url === '' ? null : url;
}

export const usage = `Usage: node sync-server/main.ts [flags]

  --port N            port to listen on (4310; 0 takes a free one)
  --host ADDRESS      address to listen on (127.0.0.1)
  --data DIR          data folder (./data)
  --database URL      a PostgreSQL database instead of the store in the data folder; better given as
                      ${DATABASE_VARIABLE}, which other people on the machine cannot read
  --console DIR       folder of the built console, served at /
  --demo              fill an empty store with a demo organisation
  --demo-password P   one password for all demo sign-ins
  --new-epoch         after restoring a backup: replicas read everything again
  --tombstone-days N  forget deletions after so many days (180; 0 never): a device that was
                      away for longer reads everything again
  --files DIR         folder for files of attachments (files in the data folder); several server
                      processes on one database share it
  --max-file-mb N     largest file in MB (200)
  --scan-command CMD  run on every file before anybody gets it; its path comes last, or where {file}
                      stands; ends with 0: released, 1: refused, else: tried again
  --log-level LEVEL   trace, debug, info, warn, error or silent (warn)
  --help              this text
`;

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

/** Read the command line. Throws an `Error` whose message says what to write instead. */
export function readFlags(args: string[]): Flags | 'help' {
  const values = parsed(args);
  if (values.help) return 'help';
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error(`--port ${values.port}: write a number from 0 to 65535.`);
  }
  if (!levels.includes(values['log-level'])) {
    throw new Error(`--log-level ${values['log-level']}: write one of ${levels.join(', ')}.`);
  }
  const tombstoneDays = Number(values['tombstone-days']);
  if (!/^\d{1,5}$/.test(values['tombstone-days'])) {
    throw new Error(`--tombstone-days ${values['tombstone-days']}: write a number of days, or 0.`);
  }
  const maxFileMb = Number(values['max-file-mb']);
  if (!/^\d{1,3}$/.test(values['max-file-mb']) || maxFileMb < 1 || maxFileMb > 512) {
    throw new Error(`--max-file-mb ${values['max-file-mb']}: write a number from 1 to 512.`);
  }
  const demoPassword = values['demo-password'] ?? null;
  if (demoPassword === '') throw new Error('--demo-password: write a password of at least one character.');
  return {
    port,
    host: values.host,
    data: values.data,
    database: databaseOf(values.database),
    console: values.console ?? null,
    demo: values.demo,
    demoPassword,
    newEpoch: values['new-epoch'],
    tombstoneDays,
    files: values.files ?? null,
    maxFileMb,
    scanCommand: values['scan-command'] ?? null,
    logLevel: values['log-level'],
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: '4310' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string', default: 'data' },
        database: { type: 'string' },
        console: { type: 'string' },
        demo: { type: 'boolean', default: false },
        'demo-password': { type: 'string' },
        'new-epoch': { type: 'boolean', default: false },
        'tombstone-days': { type: 'string', default: '180' },
        files: { type: 'string' },
        'max-file-mb': { type: 'string', default: '200' },
        'scan-command': { type: 'string' },
        'log-level': { type: 'string', default: 'warn' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new Error(`${reason}.\n\n${usage}`, { cause: error });
  }
}
