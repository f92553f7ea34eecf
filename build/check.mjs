// `npm run check`: lint, formatting and types, in seconds.
import { runChecks } from './lib/checks.mjs';
import { complain, dim, say, seconds } from './lib/say.mjs';

const since = Date.now();
const results = await runChecks();
for (const { name, code, output } of results) {
  if (code === 0) say(`${name.padEnd(8)} ok`);
  else {
    say(output.trimEnd());
    complain(`${name.padEnd(8)} failed`);
  }
}
const formatFailed = results.some(({ name, code }) => name === 'format' && code !== 0);
if (formatFailed) say('"npm run format" mends the formatting.');
say(dim(seconds(since)));
process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0;
