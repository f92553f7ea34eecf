import path from 'node:path';

/** The checkout. */
export const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../..',
);

/** @param {string[]} parts */
export const fromRoot = (...parts) => path.join(root, ...parts);

/**
 * The Node 24 that the `node` package brings. The scripts in build/ run on whatever Node the person
 * has; everything they start runs on this one.
 */
export const nodeBinary = fromRoot(
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
