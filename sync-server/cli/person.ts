import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { parseRecord, type RecordOf } from '../../shared/records/kinds.ts';
import { roleSchema } from '../../shared/records/person.ts';
import { DATABASE_VARIABLE, databaseOf } from '../flags.ts';
import { UsageError } from '../intake/errors.ts';
import { hashPassword } from '../sign-in/password.ts';
import { openStore } from '../store/open-store.ts';
import { LoginTakenError, StoreUnavailableError, type Store } from '../store/store.ts';

const usage = `Usage: npm run person -- add --login LOGIN --name NAME --role ROLE [--role ROLE] [--data DIR]
       npm run person -- password --login LOGIN [--data DIR]

Adds somebody who can sign in, or gives somebody a new password. The password is read from standard input.
Roles: ${roleSchema.options.join(', ')}. --data is the folder of the server's data (default: data);
--database URL, or ${DATABASE_VARIABLE}, is a PostgreSQL database instead.
`;
const SHORTEST = 10;

/** Exit codes: 0 done, 1 refused, 2 the command was wrong. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  try {
    const { command, data, database, login, name, roles } = read(args);
    const password = await askPassword();
    const store = await openStore(data, database);
    try {
      const person = command === 'add' ? await add(store, login, name, roles) : await holder(store, login);
      await store.setPassword(person, login, await hashPassword(password));
    } finally {
      await store.close();
    }
    console.log(command === 'add' ? `"${login}" can sign in.` : `"${login}" has a new password.`);
    return 0;
  } catch (error) {
    const isRefused = error instanceof LoginTakenError || error instanceof StoreUnavailableError;
    if (!(error instanceof UsageError) && !isRefused) throw error;
    console.error(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function add(store: Store, login: string, name: string, roles: string[]): Promise<string> {
  if ((await store.credentials(login)) !== null) {
    throw new LoginTakenError(
      `The login "${login}" is taken. Choose another, or use "password" to change it.`,
    );
  }
  const record: RecordOf<'people'> = parseRecord('people', { id: uuidv7(), name, login, roles });
  await store.importBatch([{ kind: 'people', record }]);
  return record.id;
}

async function holder(store: Store, login: string): Promise<string> {
  const found = await store.credentials(login);
  if (found === null)
    throw new UsageError(`Nobody signs in as "${login}". Add the person first.\n\n${usage}`);
  return found.person;
}

function read(args: string[]) {
  const { values, positionals } = parsed(args);
  const [command] = positionals;
  if (command !== 'add' && command !== 'password') throw new UsageError(usage);
  const { login, name = '', role: roles = [], data } = values;
  if (login === undefined || login.trim() === '') throw new UsageError(`--login is missing.\n\n${usage}`);
  const unknown = roles.find((role) => !roleSchema.safeParse(role).success);
  if (unknown !== undefined) throw new UsageError(`There is no role "${unknown}".\n\n${usage}`);
  if (command === 'add' && (name.trim() === '' || roles.length === 0)) {
    throw new UsageError(`--name and --role are needed to add somebody.\n\n${usage}`);
  }
  return { command, data, database: databaseOf(values.database), login, name, roles } as const;
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        data: { type: 'string', default: 'data' },
        database: { type: 'string' },
        login: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

async function askPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  if (process.stdin.isTTY) console.log(`Password (at least ${SHORTEST} characters), then Enter:`);
  const { value } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  const password = typeof value === 'string' ? value : '';
  if (password.length < SHORTEST) throw new UsageError(`The password needs at least ${SHORTEST} characters.`);
  return password;
}
