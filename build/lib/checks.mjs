import { fromRoot, nodeBinary, root } from './paths.mjs';
import { run } from './processes.mjs';

/**
 * The checks that need no test runner: each answers in seconds.
 *
 * @type {{ name: string, args: string[] }[]}
 */
const CHECKS = [
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '-c', '.oxlintrc.json', '--type-aware'] },
  { name: 'format', args: ['node_modules/oxfmt/bin/oxfmt', '--check'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-b', '--pretty'] },
];

/**
 * Runs lint, format check and types side by side.
 *
 * @returns {Promise<{ name: string, code: number, output: string }[]>} in a fixed order
 */
export function runChecks() {
  return Promise.all(
    CHECKS.map(async ({ name, args: [script = '', ...args] }) => {
      const result = await run(nodeBinary, [fromRoot(script), ...args], { cwd: root, timeoutMs: 300_000 });
      return { name, ...result };
    }),
  );
}
