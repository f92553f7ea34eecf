import type { Arrived } from './arrived.ts';
import type { Done } from './engineer.ts';

/** What was done and what arrived, line by line, into the output of the test. */
export function printDay(done: Done, arrived: Arrived): void {
  const rows: [what: string, done: number, arrived: number][] = [
    ['notes', done.notes.length, arrived.notes.length],
    ['changed fields', done.fields, arrived.fields],
    ['time entries', done.times.length, arrived.times.length],
    ['answers of the checklist', done.answers.length, arrived.answers.length],
    ['follow-up ticket of a deviation', 1, arrived.followUps],
    ['photos', done.photos.length, arrived.photos.length],
    ['parts used (two engineers)', 2, arrived.parts.length],
    ['pieces short, for the depot', 1, arrived.stock.short],
    ['loans with their commitment', 1, arrived.loans],
    ['signed reports', 1, arrived.reports.length],
    ['proposals (three tickets)', 3, arrived.proposals.length],
    ['files not sent', 0, arrived.unsentFiles],
  ];
  const lines = rows.map(([what, made, came]) => {
    return `${what.padEnd(30)}${String(made).padStart(6)}${String(came).padStart(10)}`;
  });
  const head = `${'the field day'.padEnd(30)}${'done'.padStart(6)}${'arrived'.padStart(10)}`;
  process.stdout.write(`\n${[head, ...lines].join('\n')}\n`);
}
