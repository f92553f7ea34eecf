import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../../test/support/collect.ts';
import { parseRecord, type Kind, type RecordOf } from '../../../shared/records/kinds.ts';
import { startReport, type ImportReport } from '../report.ts';
import type { Unit } from '../unit.ts';
import { importLog } from './import-log.ts';
import { logColumns } from './log-event.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Cells = Partial<Record<(typeof logColumns)[number], string>>;

const base: Cells = {
  number: 'INC1',
  incident_state: 'New',
  reopen_count: '0',
  sys_mod_count: '0',
  made_sla: 'true',
  caller_id: 'Caller 1',
  opened_by: 'Opened by  8',
  opened_at: '29/2/2016 01:16',
  sys_updated_by: 'Updated by 21',
  sys_updated_at: '29/2/2016 01:23',
  contact_type: 'Phone',
  location: 'Location 143',
  category: 'Category 55',
  subcategory: 'Subcategory 170',
  u_symptom: 'Symptom 72',
  impact: '2 - Medium',
  urgency: '2 - Medium',
  priority: '3 - Moderate',
  assignment_group: 'Group 56',
  closed_code: 'code 5',
  resolved_by: 'Resolved by 149',
  resolved_at: '29/2/2016 11:29',
  closed_at: '5/3/2016 12:00',
};

const event = (cells: Cells): Cells => ({ ...base, ...cells });

async function importOf(
  rows: readonly Cells[],
  timeZone = 'UTC',
): Promise<{ units: Unit[]; report: ImportReport }> {
  const target = path.join(folder, 'log.csv');
  const lines = rows.map((row) => logColumns.map((name) => row[name] ?? '?').join(','));
  writeFileSync(target, [logColumns.join(','), ...lines].join('\n'));
  const report = startReport(target, 'servicenow-log', false);
  const source = { path: target, encoding: 'utf-8' };
  const units = await collect(importLog({ source, system: 'servicenow', timeZone, report }));
  return { units, report };
}

function of<K extends Kind>(kind: K, units: readonly Unit[]): RecordOf<K>[] {
  const items = units.flatMap((unit) => unit.items).filter((item) => item.kind === kind);
  return items.map(({ record }) => parseRecord(kind, record));
}

const story = [
  event({}),
  event({
    sys_mod_count: '1',
    sys_updated_at: '29/2/2016 08:00',
    incident_state: 'Active',
    assigned_to: 'Resolver 17',
  }),
  event({
    sys_mod_count: '2',
    sys_updated_at: '29/2/2016 09:00',
    incident_state: 'Active',
    assigned_to: 'Resolver 17',
  }),
  event({
    sys_mod_count: '3',
    sys_updated_at: '29/2/2016 10:00',
    incident_state: 'Awaiting Vendor',
    priority: '2 - High',
    assigned_to: 'Resolver 17',
  }),
  event({
    sys_mod_count: '4',
    sys_updated_at: '29/2/2016 11:29',
    incident_state: 'Resolved',
    priority: '2 - High',
    assigned_to: 'Resolver 17',
  }),
  event({
    sys_mod_count: '5',
    sys_updated_at: '5/3/2016 12:00',
    incident_state: 'Closed',
    priority: '2 - High',
    assigned_to: 'Resolver 17',
  }),
];

describe('the incident log', () => {
  it('becomes a ticket as its last event left it', async () => {
    const { units } = await importOf(story);
    const [ticket] = of('tickets', units);
    const [account] = of('accounts', units);
    expect(ticket).toMatchObject({
      number: null,
      subject: 'Category 55 · Subcategory 170 · Symptom 72',
      status: 'closed',
      priority: 2,
      channel: 'phone',
      team: 'Group 56',
      openedAt: Date.UTC(2016, 1, 29, 1, 16),
      resolvedAt: Date.UTC(2016, 1, 29, 11, 29),
      closedAt: Date.UTC(2016, 2, 5, 12),
      activityAt: Date.UTC(2016, 2, 5, 12),
      account: account?.id,
      contact: account?.contacts[0]?.id,
      source: { system: 'servicenow', key: 'INC1' },
    });
  });

  it('tells what changed at the time when it changed, and counts events that changed nothing visible', async () => {
    const { units, report } = await importOf(story);
    const people = new Map(of('people', units).map((person) => [person.id, person.name]));
    const told = of('entries', units).map(({ type, at, data, author }) => [
      type,
      new Date(at).toISOString().slice(5, 16),
      people.get(author ?? ''),
      data['to'] ?? data['toTeam'] ?? data['fields'] ?? null,
    ]);
    expect(told).toEqual([
      ['opened', '02-29T01:16', 'Opened by 8', null],
      ['assignment', '02-29T01:23', 'Updated by 21', 'Group 56'],
      ['status', '02-29T08:00', 'Updated by 21', 'in-progress'],
      ['assignment', '02-29T08:00', 'Updated by 21', 'Group 56'],
      ['status', '02-29T10:00', 'Updated by 21', 'waiting'],
      ['change', '02-29T10:00', 'Updated by 21', { priority: { from: 3, to: 2 } }],
      ['status', '02-29T11:29', 'Resolved by 149', 'resolved'],
      ['status', '03-05T12:00', 'Updated by 21', 'closed'],
    ]);
    expect(report.counts['events without a visible change']).toBe(1);
    expect(report.rows).toEqual({ read: 6, used: 6, skipped: 0 });
  });

  it.each([
    ['Awaiting User Info', 'customer'],
    ['Awaiting Vendor', 'supplier'],
    ['Awaiting Problem', 'problem'],
    ['Awaiting Evidence', 'evidence'],
  ])('reads %s as waiting for the %s', async (incident_state, waitingFor) => {
    const { units } = await importOf([event({ incident_state })]);
    expect(of('tickets', units)[0]).toMatchObject({
      status: 'waiting',
      waitingFor,
      closedAt: null,
      resolvedAt: null,
    });
  });

  it('keeps the state before an unknown one and says so', async () => {
    const { units, report } = await importOf([
      event({ incident_state: 'Active' }),
      event({ sys_mod_count: '1', sys_updated_at: '1/3/2016 08:00', incident_state: '-100' }),
    ]);
    expect(of('tickets', units)[0]?.status).toBe('in-progress');
    expect(report.notes).toEqual([{ line: 3, reason: expect.stringContaining('"-100"') as string }]);
  });

  it('takes times on the clock of the zone that is named', async () => {
    const { units } = await importOf(story, 'America/Sao_Paulo');
    expect(of('tickets', units)[0]?.openedAt).toBe(Date.UTC(2016, 1, 29, 4, 16));
  });

  it('orders events by time and tells incidents whose rows stand apart as one', async () => {
    const [first, second, ...rest] = story;
    const other = event({ number: 'INC2' });
    const { units } = await importOf([second!, other, first!, ...rest]);
    expect(of('tickets', units).map(({ source }) => source?.key)).toEqual(['INC2', 'INC1']);
    const entries = of('entries', units).filter(({ at }) => at > 0);
    expect(entries.filter(({ type }) => type === 'opened')).toHaveLength(2);
    expect(units.at(-1)?.items.map(({ record }) => ('at' in record ? record.at : 0))).toEqual(
      units
        .at(-1)
        ?.items.map(({ record }) => ('at' in record ? record.at : 0))
        .toSorted((a, b) => a - b),
    );
  });

  it('skips rows that are none and rows that repeat another, each with its line', async () => {
    const { units, report } = await importOf([
      event({}),
      event({}),
      event({ number: '?' }),
      event({ sys_updated_at: '31/2/2016 10:00' }),
    ]);
    expect(report.skipped).toEqual([
      { line: 3, reason: 'repeats line 2' },
      { line: 4, reason: 'has no incident number' },
      { line: 5, reason: expect.stringContaining('31/2/2016') as string },
    ]);
    expect(of('tickets', units)).toHaveLength(1);
  });

  it('gives two updates with one modification count ids of their own', async () => {
    const { units } = await importOf([
      event({}),
      event({ sys_updated_at: '29/2/2016 02:00', incident_state: 'Active' }),
      event({ sys_updated_at: '29/2/2016 03:00', incident_state: 'Resolved' }),
    ]);
    const ids = of('entries', units).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives a caller from two locations a contact in both accounts', async () => {
    const { units } = await importOf([event({}), event({ number: 'INC2', location: 'Location 7' })]);
    const accounts = of('accounts', units);
    expect(accounts.map(({ name, contacts }) => [name, contacts.map((one) => one.name)])).toEqual([
      ['Location 143', ['Caller 1']],
      ['Location 7', ['Caller 1']],
    ]);
    expect(accounts[0]?.contacts[0]?.id).not.toBe(accounts[1]?.contacts[0]?.id);
  });

  const data = process.env['FIELDFARE_SHARED_DATA'] ?? '../shared/data';
  const real = path.join(data, 'incidents/incident_event_log.csv.gz');
  it.skipIf(!existsSync(real))(
    'reads the real log to its last event, all references resolving',
    { timeout: 300_000 },
    async () => {
      const report = startReport(real, 'servicenow-log', false);
      const source = { path: real, encoding: 'utf-8' };
      const known = new Set<string | null>([null]);
      const missing: string[] = [];
      let statuses = 0;
      for await (const { items } of importLog({ source, system: 'servicenow', timeZone: 'UTC', report })) {
        for (const { kind, record } of items) {
          known.add(record.id);
          if (kind === 'accounts')
            for (const one of (record as RecordOf<'accounts'>).contacts) known.add(one.id);
          if (kind === 'entries') {
            const { account, author, ticket } = record as RecordOf<'entries'>;
            if (![account, author, ticket].every((id) => known.has(id))) missing.push(record.id);
          }
          if (kind === 'tickets') {
            const { account, contact, assignee, openedBy, status } = record as RecordOf<'tickets'>;
            if (status === 'closed') statuses += 1;
            if (![account, contact, assignee, openedBy].every((id) => known.has(id))) missing.push(record.id);
          }
        }
      }
      expect(missing).toEqual([]);
      expect(report.rows).toEqual({ read: 141_712, used: 141_712, skipped: 0 });
      expect(report.counts['tickets']).toBe(24_918);
      expect(statuses).toBe(24_918);
    },
  );
});
