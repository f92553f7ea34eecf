import { parseArgs } from 'node:util';
import { printFigures } from '../figures.ts';
import { dayPart, sendPart } from './send-part.ts';
import { startPart } from './start-part.ts';
import { visitPart } from './visit-part.ts';

const parts = { visit: visitPart, start: startPart, send: sendPart, day: dayPart };

/**
 * Photos: taken in and drawn up in a report, many of them at a start, and sent over a bad link, also with
 * a day's notes. Needs a built console. `npm run bench -- files [visit|start|send|day ...]`.
 */
export async function run(): Promise<void> {
  const { positionals } = parseArgs({ args: process.argv.slice(3), allowPositionals: true });
  const names = positionals.length === 0 ? Object.keys(parts) : positionals;
  for (const name of names) {
    const part = parts[name as keyof typeof parts];
    if (part === undefined)
      throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}.`);
    printFigures(`Files: ${name}`, await part());
  }
}
