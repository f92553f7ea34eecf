import path from 'node:path';
import { parseArgs } from 'node:util';

export const DEFAULT_PORT = 4310;

export const START_HELP = `Starts Fieldfare: the sync server and the console.

  npm start [-- options]

  --port N            port of the server on 127.0.0.1 (default ${DEFAULT_PORT})
  --data DIR          folder of the server's data (default ./data)
  --no-open           only print the address and the demo sign-ins
  --no-demo           no demo data and no demo sign-ins
  --demo-password P   one password for all demo sign-ins
  --help              this text

Ctrl+C stops everything.`;

/** @typedef {{ port: number, data: string, open: boolean, demo: boolean, demoPassword: string | undefined, help: boolean }} StartOptions */

/**
 * @param {string[]} argv what stands behind the script's name
 * @param {string} cwd folder that a relative `--data` starts from
 * @returns {StartOptions}
 * @throws {Error} whose message tells the person what to write instead
 */
export function parseStartOptions(argv, cwd) {
  const { values } = parse(argv);
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`--port wants a number from 1 to 65535, not "${values.port}".`);
  }
  if (values['no-demo'] && values['demo-password'] !== undefined) {
    throw new Error('--demo-password and --no-demo contradict each other: leave one away.');
  }
  if (values['demo-password'] === '') throw new Error('--demo-password wants a password that is not empty.');
  return {
    port,
    data: path.resolve(cwd, values.data ?? 'data'),
    open: !values['no-open'],
    demo: !values['no-demo'],
    demoPassword: values['demo-password'],
    help: values.help ?? false,
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: false,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        'no-open': { type: 'boolean' },
        'no-demo': { type: 'boolean' },
        'demo-password': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const reason = /** @type {Error} */ (error).message.split('. ')[0];
    throw new Error(`${reason}. "npm start -- --help" lists the options.`, { cause: error });
  }
}
