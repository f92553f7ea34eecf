import type { AccountReport, TargetCount } from '../../../shared/protocol/reports.ts';
import { permilleMet } from '../../../shared/sla/target-tally.ts';
import { breachRows } from './report-rows.ts';

type Cell = string | number | null;
/** Name of an account by its id. */
export type NameOf = (account: string | null) => string;

const countFields = ['met', 'breached', 'running', 'paused'] as const satisfies (keyof TargetCount)[];

/** How targets were kept, a line for each account, target and priority. Headings are fixed words, for programs. */
export function countsCsv(reports: readonly AccountReport[], nameOf: NameOf): string {
  const lines = reports.flatMap(({ account, targets }) =>
    targets.map((count): Cell[] => {
      const permille = permilleMet([count]);
      const percent = permille === null ? null : permille / 10;
      return [
        nameOf(account),
        count.kind,
        count.priority,
        ...countFields.map((field) => count[field]),
        percent,
      ];
    }),
  );
  return csv([['account', 'target', 'priority', ...countFields, 'percent met'], ...lines]);
}

/** Breaches, one a line: times in UTC, lateness in minutes of open time, sums in minor units of their currency. */
export function breachesCsv(reports: readonly AccountReport[], nameOf: NameOf): string {
  const lines = breachRows(reports).map((breach): Cell[] => [
    nameOf(breach.account),
    breach.number ?? breach.ticket,
    breach.subject,
    breach.kind,
    breach.priority,
    new Date(breach.dueAt).toISOString(),
    breach.doneAt === null ? null : new Date(breach.doneAt).toISOString(),
    Math.ceil(breach.secondsLate / 60),
    breach.isCarried ? 'earlier month' : 'this month',
    breach.penalty,
    breach.currency,
  ]);
  const heading = ['account', 'ticket', 'subject', 'target', 'priority', 'due', 'done', 'minutes late'];
  return csv([[...heading, 'broken in', 'penalty in minor units', 'currency'], ...lines]);
}

/** RFC 4180. A text that a spreadsheet would take for a formula is kept from being one. */
function csv(lines: readonly (readonly Cell[])[]): string {
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/u.test(value ?? '') ? `'${value}` : (value ?? '');
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
