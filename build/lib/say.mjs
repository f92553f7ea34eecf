/** What a person reads on the terminal while the scripts work. */

const coloured = process.stdout.isTTY && process.env.NO_COLOR === undefined;
/** @param {string} code @param {string} text */
const paint = (code, text) => (coloured ? `\u001B[${code}m${text}\u001B[0m` : text);

/** @param {string} text */
export const bold = (text) => paint('1', text);
/** @param {string} text */
export const dim = (text) => paint('2', text);

/** @param {string} text */
export const say = (text = '') => process.stdout.write(`${text}\n`);

/** @param {string} text what went wrong and what to do about it */
export const complain = (text) => process.stderr.write(`${paint('31', text)}\n`);

/** @param {number} since from `Date.now()` */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Shows a step and how long it took. The last lines of a failed program are shown as they came.
 *
 * @param {string} what
 * @param {() => Promise<{ code: number, output: string }>} work
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function step(what, work) {
  const since = Date.now();
  say(`${what} …`);
  const { code, output } = await work();
  if (code === 0) {
    say(dim(`  done in ${seconds(since)}`));
    return true;
  }
  say(shortened(output, 20, 20));
  complain(`${what} failed (exit code ${code}). The lines above say why.`);
  return false;
}

/**
 * Programs say what is wrong at the beginning (npm) or at the end (compilers).
 *
 * @param {string} text @param {number} head @param {number} tail lines to keep on each side
 */
export function shortened(text, head, tail) {
  const lines = text.trimEnd().split('\n');
  if (lines.length <= head + tail) return lines.join('\n');
  const left = lines.length - head - tail;
  return [...lines.slice(0, head), `  … ${left} lines …`, ...lines.slice(-tail)].join('\n');
}

/** @param {string} text @param {number} count */
export const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n');
