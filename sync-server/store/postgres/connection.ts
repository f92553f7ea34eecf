import { Client, Pool, types, type ClientBase, type ClientConfig } from 'pg';

const INT8 = 20;

/** How long a statement may take; a link that swallows everything is noticed a little later. */
const STATEMENT_MS = 30_000;

export interface Place {
  config: ClientConfig;
  /** Host, port and database for people and logs; never user or password. */
  name: string;
}

/** What to connect to. Throws an `Error` that does not repeat the address, which holds a password. */
export function placeOf(url: string): Place {
  const config = configOf(url);
  const { host, port, database } = clientOf(config);
  return { config, name: `postgres://${host}:${port}/${database ?? ''}` };
}

function configOf(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'fieldfare',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: STATEMENT_MS + 5_000,
    types: { getTypeParser: parserOf },
  };
}

/** pg gives 64-bit numbers as text. Revisions and times stay below 2^53. */
const parserOf: typeof types.getTypeParser = (oid: number, format?: unknown) =>
  oid === INT8 ? Number : (types.getTypeParser(oid, format as 'text') as never);

function clientOf(config: ClientConfig): Client {
  if (!/^postgres(ql)?:\/\//.test(config.connectionString ?? '')) throw unusable();
  try {
    return new Client(config);
  } catch {
    throw unusable();
  }
}

function unusable(): Error {
  return new Error('the address of a database looks like postgres://user:password@host:5432/name');
}

/** Connections for reading and for one write at a time. Broken ones are dropped and made anew when next needed. */
export function openPool(config: ClientConfig): Pool {
  const pool = new Pool({
    ...config,
    max: 10,
    idleTimeoutMillis: 60_000,
    // oxlint-disable-next-line typescript/no-misused-promises -- pg waits for the promise, its types do not tell
    onConnect: prepare,
  });
  pool.on('error', () => undefined);
  return pool;
}

/** pg waits for the end of it before it gives the connection to anybody. */
function prepare(client: ClientBase): Promise<unknown> {
  // Without listeners a lost connection would end the process. Whoever used it gets the error from its statement.
  client.on('error', () => undefined);
  return client.query(settings);
}

/** By statement and not as parameters of the connection, which poolers refuse. */
const settings = `SELECT
  set_config('statement_timeout', '${STATEMENT_MS}', false),
  set_config('lock_timeout', '${STATEMENT_MS - 5_000}', false),
  -- A process that hangs in the middle of a write must not stop all the others.
  set_config('idle_in_transaction_session_timeout', '${STATEMENT_MS}', false),
  -- What was acknowledged survives a power cut, also where somebody traded that for speed.
  set_config('synchronous_commit', replace(current_setting('synchronous_commit'), 'off', 'on'), false)`;
