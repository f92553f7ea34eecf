import { start } from './start.ts';
import { readFlags, usage } from './flags.ts';

/** `node sync-server/main.ts --port N --data DIR`: see docs/operations.md. */
try {
  const flags = readFlags(process.argv.slice(2));
  if (flags === 'help') process.stdout.write(usage);
  else await start(flags);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
