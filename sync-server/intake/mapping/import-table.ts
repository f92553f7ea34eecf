import { z } from 'zod';
import { parseRecord, type AnyRecord } from '../../../shared/records/kinds.ts';
import { contactSchema } from '../../../shared/records/account.ts';
import { htmlToMarkdown } from '../html-to-markdown.ts';
import { count, skip } from '../report.ts';
import { reasonOf } from '../run-import.ts';
import { stableId } from '../stable-id.ts';
import { openTable } from '../table.ts';
import type { ImportContext, Unit } from '../unit.ts';
import { zoneClock } from '../wall-time.ts';
import { lookupsOf, type Known, type Lookups } from './lookups.ts';
import { columnsOf, type Mapping } from './mapping.ts';
import { readRow, type MappedRow } from './read-row.ts';

type NumberedRow = MappedRow & { line: number };

/** Read a CSV of tickets, accounts, contacts or assets as a mapping says. */
export async function* importTable(
  context: ImportContext,
  mapping: Mapping,
  known: Known,
): AsyncGenerator<Unit> {
  const lookups = lookupsOf(known);
  const rows = readRows(context, mapping, lookups);
  if (mapping.kind === 'contacts') {
    yield* contactUnits(context, mapping, lookups, rows);
    return;
  }
  for await (const row of rows) {
    try {
      const items = itemsOf(mapping, row, lookups);
      count(context.report, mapping.kind);
      yield { line: row.line, items };
    } catch (error) {
      refuse(context, row.line, error);
    }
  }
}

function refuse({ report }: ImportContext, line: number, error: unknown): void {
  if (!(error instanceof z.ZodError)) throw error;
  report.rows.used -= 1;
  skip(report, line, reasonOf(error));
}

async function* readRows(
  context: ImportContext,
  mapping: Mapping,
  lookups: Lookups,
): AsyncGenerator<NumberedRow> {
  const { report, source, timeZone } = context;
  const table = await openTable(source, columnsOf(mapping), mapping.delimiter);
  const clock = zoneClock(mapping.timeZone ?? timeZone);
  const reader = { mapping, columns: table.columns, clock, lookups, toMarkdown: htmlToMarkdown() };
  const lines = new Map<string, number>();
  for await (const block of table.rows) {
    for (const { line, fields, problem } of block) {
      report.rows.read += 1;
      const row = fields === undefined ? problem : readRow(reader, fields);
      const earlier = typeof row === 'string' ? undefined : lines.get(row.key);
      if (typeof row === 'string') skip(report, line, row);
      else if (earlier !== undefined) skip(report, line, `has the same key "${row.key}" as line ${earlier}`);
      else {
        lines.set(row.key, line);
        report.rows.used += 1;
        yield { ...row, line };
      }
    }
  }
}

function itemsOf(mapping: Mapping, row: NumberedRow, lookups: Lookups): Unit['items'] {
  const { system } = mapping;
  const source = { system, key: row.key };
  const fields = { ...row.values, source };
  if (mapping.kind === 'tickets') return ticketItems(system, row, fields);
  const id = stableId(system, mapping.kind, row.key);
  if (mapping.kind === 'assets') {
    return [{ kind: 'assets', record: parseRecord('assets', { ...fields, id, attributes: row.attributes }) }];
  }
  // What the file does not speak of (contacts, sites) stays as it is stored.
  const stored = lookups.accountById(id);
  const attributes = { ...stored?.attributes, ...row.attributes };
  return [{ kind: 'accounts', record: parseRecord('accounts', { ...stored, ...fields, id, attributes }) }];
}

function ticketItems(system: string, row: NumberedRow, fields: Record<string, unknown>): Unit['items'] {
  const id = stableId(system, 'tickets', row.key);
  const times = ['openedAt', 'resolvedAt', 'closedAt'].map((name) => Number(row.values[name] ?? 0));
  const ticket = parseRecord('tickets', { ...fields, id, activityAt: Math.max(...times) });
  const opened = parseRecord('entries', {
    id: stableId(system, 'entries', `${row.key}/opened`),
    type: 'opened',
    subjectKind: 'tickets',
    subjectId: id,
    account: ticket.account,
    ticket: id,
    author: ticket.openedBy,
    authorName: ticket.openedBy === null ? system : null,
    at: ticket.openedAt,
  });
  return [
    { kind: 'tickets', record: ticket },
    { kind: 'entries', record: opened },
  ];
}

/** Contacts live in their accounts: all of an account's rows are gathered, then the account is written once. */
async function* contactUnits(
  context: ImportContext,
  { system }: Mapping,
  lookups: Lookups,
  rows: AsyncIterable<NumberedRow>,
): AsyncGenerator<Unit> {
  const byAccount = new Map<string, { line: number; contacts: { id: string }[] }>();
  for await (const row of rows) {
    try {
      const { account, ...values } = row.values;
      const id = stableId(system, 'contacts', row.key);
      const contact = contactSchema.parse({ ...values, id });
      const gathered = byAccount.get(String(account)) ?? { line: row.line, contacts: [] };
      gathered.contacts.push(contact);
      byAccount.set(String(account), gathered);
      count(context.report, 'contacts');
    } catch (error) {
      refuse(context, row.line, error);
    }
  }
  for (const [id, { line, contacts }] of byAccount) {
    const stored = lookups.accountById(id);
    if (stored === undefined) continue;
    const fresh = new Map(contacts.map((contact) => [contact.id, contact]));
    const kept = stored.contacts.map((contact) => fresh.get(contact.id) ?? contact);
    const added = contacts.filter((contact) => !stored.contacts.some((one) => one.id === contact.id));
    const record: AnyRecord = parseRecord('accounts', { ...stored, contacts: [...kept, ...added] });
    yield { line, items: [{ kind: 'accounts', record }] };
  }
}
