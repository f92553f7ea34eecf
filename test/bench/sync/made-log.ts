import { randomUUID } from 'node:crypto';
import { parseRecord, type RecordOf } from '../../../shared/records/kinds.ts';
import type { Item } from './data-set.ts';

const HOUR = 3_600_000;
const BEGUN = Date.UTC(2024, 0, 1);

/** Tickets with six entries each in the shape of the real log, for machines that do not have it. */
export function madeLog(tickets: number): {
  others: Item[];
  timelines: { ticket: RecordOf<'tickets'>; entries: RecordOf<'entries'>[] }[];
} {
  const accounts = Array.from({ length: 200 }, (_, n) =>
    parseRecord('accounts', { id: randomUUID(), name: `Location ${n}` }),
  );
  const timelines = Array.from({ length: tickets }, (_, n) => {
    const account = accounts[n % accounts.length]?.id ?? null;
    const openedAt = BEGUN + n * HOUR;
    const ticket = parseRecord('tickets', {
      id: randomUUID(),
      subject: `Category ${n % 58} · Subcategory ${n % 254} · Symptom ${n % 525}`,
      status: 'closed',
      account,
      category: `Category ${n % 58}`,
      subcategory: `Subcategory ${n % 254}`,
      symptom: `Symptom ${n % 525}`,
      team: `Group ${n % 78}`,
      openedAt,
      resolvedAt: openedAt + 30 * HOUR,
      closedAt: openedAt + 150 * HOUR,
      activityAt: openedAt + 150 * HOUR,
      source: { system: 'made', key: `INC${n}` },
    });
    return { ticket, entries: entriesOf(ticket) };
  });
  return { others: accounts.map((record) => ({ kind: 'accounts', record })), timelines };
}

function entriesOf(ticket: RecordOf<'tickets'>): RecordOf<'entries'>[] {
  const types = ['opened', 'assignment', 'change', 'status', 'change', 'status'] as const;
  return types.map((type, n) =>
    parseRecord('entries', {
      id: randomUUID(),
      type,
      subjectKind: 'tickets',
      subjectId: ticket.id,
      ticket: ticket.id,
      account: ticket.account,
      authorName: `Resolved by ${n}`,
      at: ticket.openedAt + n * HOUR,
      data: dataOf(type),
      source: { system: 'made', key: `${ticket.source?.key ?? ''}-${n}` },
    }),
  );
}

function dataOf(type: 'opened' | 'assignment' | 'change' | 'status'): object {
  if (type === 'assignment') return { fromTeam: null, toTeam: 'Group 56' };
  if (type === 'change') return { fields: { priority: { from: 3, to: 2 }, urgency: { from: 2, to: 1 } } };
  return type === 'status' ? { from: 'new', to: 'in-progress' } : {};
}
