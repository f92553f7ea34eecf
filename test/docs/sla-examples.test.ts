import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Priority, TicketStatus, WaitingFor } from '../../shared/records/ticket.ts';
import type { TargetKind } from '../../shared/sla/contract.ts';
import type { ClockEntry } from '../../shared/sla/ticket-history.ts';
import { at, priority, reply, status } from '../support/sla/timeline.ts';
import { told } from '../support/sla/told.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/sla-examples.md'), 'utf8');
/** Bold words before a block name it. */
const examples = [...page.matchAll(/\*\*([^*]+)\*\*(?:(?!\*\*|```)[\s\S])*```example\n([\s\S]*?)```/gu)].map(
  ([, title = '', text = '']) => [title, text.trim().split('\n')] as const,
);

/** `Mon 11:00 waiting for customer` */
function entryOf(time: string, deed: string): ClockEntry {
  const waits = /^waiting for (\w+)$/u.exec(deed);
  if (waits !== null) return status(time, 'waiting', waits[1] as WaitingFor);
  const raised = /^priority (\d) to (\d)$/u.exec(deed);
  if (raised !== null) return priority(time, Number(raised[1]) as Priority, Number(raised[2]) as Priority);
  if (deed === 'reply') return reply(time);
  return status(time, deed.replace(' ', '-') as TicketStatus);
}

test.each(examples)('the example "%s" is what the clock says', (_title, lines) => {
  const deeds = lines.filter((line) => !line.startsWith('at '));
  const opened = deeds.find((line) => line.endsWith(' opened'))?.slice(0, 9) ?? '';
  const entries = deeds
    .filter((line) => !line.endsWith(' opened'))
    .map((line) => entryOf(line.slice(0, 9), line.slice(10)));
  const asked = lines.filter((line) => line.startsWith('at '));
  expect(asked.length).toBeGreaterThan(0);
  for (const line of asked) {
    const [, now = '', kind = '', answer] = /^at (\w+ \d\d:\d\d) ([\w-]+): (.+)$/u.exec(line) ?? [];
    // Of what comes later in the example nobody knows yet.
    const known = entries.filter((entry) => entry.at <= at(now));
    expect(told(kind as TargetKind, known, now, { ticket: { openedAt: at(opened) } })).toBe(answer);
  }
});

test('every block of the page is an example that is read', () => {
  expect(examples.length).toBe(page.split('```example').length - 1);
});
