import { parseCalendar, type Calendar } from '../../../shared/sla/business-time.ts';
import { estimate, solvedCase, type Estimate, type SolvedCase } from '../../../shared/sla/estimate.ts';
import type { RealTicket } from './real-tickets.ts';

const day: [string, string][] = [['08:00', '18:00']];
const always: [string, string][] = [['00:00', '24:00']];
/** The first part is history, of the rest every fifth is asked about. */
const HISTORY = 0.7;
const EVERY = 5;

/** Is what is said to a customer true? Estimates for the later tickets of the log, each from what was solved before it was opened. */
export function printEstimates(tickets: readonly RealTicket[]): void {
  const weekdays = { mon: day, tue: day, wed: day, thu: day, fri: day };
  const allDays = { ...weekdays, sat: day, sun: day };
  const hours: [string, Calendar][] = [
    ['Monday to Friday, 8 to 18', parseCalendar({ tz: 'Europe/Rome', hours: weekdays })],
    [
      'around the clock',
      parseCalendar({
        tz: 'UTC',
        hours: Object.fromEntries(Object.keys(allDays).map((each) => [each, always])),
      }),
    ],
  ];
  console.log(
    '\n| estimates, hours | asked | no estimate | solved within the median | within P80 | P80 is the median times |',
  );
  console.log('|---|--:|--:|--:|--:|--:|');
  for (const [what, calendar] of hours) {
    const answers = answersOf(tickets, calendar);
    printLine(what, answers);
    for (const by of ['category-priority', 'category', 'priority'] as const) {
      const some = answers.filter(({ answer }) => answer?.by === by);
      if (some.length > 0) printLine(`${what}, by ${by}`, some);
    }
  }
}

interface Answer {
  answer: Estimate | null;
  took: number;
}

function answersOf(tickets: readonly RealTicket[], calendar: Calendar): Answer[] {
  const inOrder = tickets.map(({ ticket }) => ticket).sort((a, b) => a.openedAt - b.openedAt);
  const later = inOrder.slice(Math.floor(inOrder.length * HISTORY)).filter((_, index) => index % EVERY === 0);
  const known = inOrder
    .flatMap((ticket) => solvedCase(ticket, calendar) ?? [])
    .sort((a, b) => a.resolvedAt - b.resolvedAt);
  const solved: SolvedCase[] = [];
  let next = 0;
  return later.flatMap((ticket): Answer[] => {
    // Only what was solved when it was opened: the future is not asked.
    for (; (known[next]?.resolvedAt ?? Infinity) < ticket.openedAt; next += 1)
      solved.push(known[next] as SolvedCase);
    const own = solvedCase(ticket, calendar);
    const { category, priority } = ticket;
    return own === null
      ? []
      : [{ answer: estimate(solved, { category, priority, secondsSoFar: 0 }), took: own.seconds }];
  });
}

function printLine(what: string, answers: readonly Answer[]): void {
  const told = answers.flatMap(({ answer, took }) => (answer === null ? [] : [{ ...answer, took }]));
  const share = (count: number) => `${((100 * count) / Math.max(1, told.length)).toFixed(1)} %`;
  const wide = told.map(({ median, p80 }) => p80 / Math.max(1, median)).sort((a, b) => a - b);
  const cells = [
    what,
    answers.length.toLocaleString('en'),
    (answers.length - told.length).toLocaleString('en'),
    share(told.filter(({ took, median }) => took <= median).length),
    share(told.filter(({ took, p80 }) => took <= p80).length),
    (wide[Math.floor(wide.length / 2)] ?? 0).toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
