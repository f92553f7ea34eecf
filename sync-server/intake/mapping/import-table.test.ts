import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../../test/support/collect.ts';
import { parseRecord } from '../../../shared/records/kinds.ts';
import { startReport, type ImportReport } from '../report.ts';
import type { Unit } from '../unit.ts';
import { importTable } from './import-table.ts';
import { mappingSchema, readMapping } from './mapping.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-mapping-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ACCOUNT = '11111111-1111-5111-8111-111111111111';
const CONTACT = '22222222-2222-5222-8222-222222222222';
const known = {
  accounts: [
    parseRecord('accounts', {
      id: ACCOUNT,
      number: 'C-1',
      name: 'Hurtownia Wzorcowa',
      contacts: [{ id: CONTACT, name: 'Key user, Warehouse', email: 'kw@customer.example' }],
    }),
  ],
  people: [
    parseRecord('people', {
      id: '33333333-3333-5333-8333-333333333333',
      name: 'Engineer 1',
      login: 'engineer',
    }),
  ],
};

const tickets = {
  kind: 'tickets',
  system: 'old-helpdesk',
  key: 'Nr',
  dateFormat: 'DD.MM.YYYY HH:mm',
  timeZone: 'Europe/Warsaw',
  fields: {
    subject: 'Temat',
    openedAt: 'Data',
    account: 'Klient',
    status: { column: 'Stan', values: { otwarte: 'in-progress', zamknięte: 'closed' }, whenEmpty: 'new' },
    assignee: 'Kto',
    channel: { constant: 'phone' },
  },
};
const heading = 'Nr;Temat;Data;Klient;Stan;Kto';

async function run(
  mapping: unknown,
  rows: readonly string[],
): Promise<{ units: Unit[]; report: ImportReport }> {
  const target = path.join(folder, 'file.csv');
  writeFileSync(target, rows.join('\r\n'));
  const report = startReport(target, 'test', false);
  const parsed = mappingSchema.parse(mapping);
  const context = {
    source: { path: target, encoding: 'utf-8' },
    system: parsed.system,
    timeZone: 'UTC',
    report,
  };
  return { units: await collect(importTable(context, parsed, known)), report };
}

const reason = (text: string): unknown => expect.stringContaining(text);

function read(content: string): Promise<unknown> {
  const target = path.join(folder, 'mapping.json');
  writeFileSync(target, content);
  return readMapping(target);
}

const records = (units: readonly Unit[]): unknown[] => units.map(({ items }) => items[0]?.record);

describe('a CSV through a mapping', () => {
  it('becomes tickets: dates on the clock of the zone, words translated, accounts found by number or name', async () => {
    const { units } = await run(tickets, [
      heading,
      '7;Drukarka nie drukuje;01.07.2026 08:30;C-1;otwarte;engineer',
      '8;"Skaner; nie działa";01.12.2026 08:30;hurtownia wzorcowa;;',
    ]);
    expect(records(units)).toMatchObject([
      {
        subject: 'Drukarka nie drukuje',
        openedAt: Date.UTC(2026, 6, 1, 6, 30),
        account: ACCOUNT,
        status: 'in-progress',
        assignee: known.people[0]?.id,
        channel: 'phone',
        source: { system: 'old-helpdesk', key: '7' },
      },
      {
        subject: 'Skaner; nie działa',
        openedAt: Date.UTC(2026, 11, 1, 7, 30),
        account: ACCOUNT,
        status: 'new',
      },
    ]);
    expect(units[0]?.items.map(({ kind }) => kind)).toEqual(['tickets', 'entries']);
  });

  it('says everything that is wrong with a row, and takes none of it', async () => {
    const { units, report } = await run(tickets, [
      heading,
      '1;a;2026-07-01;C-9;zawieszone;nobody',
      ';b;01.07.2026 08:30;C-1;otwarte;',
      '3;c;01.07.2026 08:30;C-1;otwarte;',
      '3;d;01.07.2026 08:30;C-1;otwarte;',
      '4;;01.07.2026 08:30;C-1;otwarte;',
      '5;e;01.07',
    ]);
    expect(units).toHaveLength(1);
    expect(report.skipped.map(({ line }) => line)).toEqual([2, 3, 5, 6, 7]);
    expect(report.skipped.map((problem) => problem.reason)).toEqual([
      reason('there is no account "C-9"; import the accounts first; '),
      'its key is empty',
      'has the same key "3" as line 4',
      reason('subject'),
      reason('has 3 columns where the heading has 6'),
    ]);
    expect(report.skipped[0]?.reason).toMatch(
      /"2026-07-01" is not a time.*"zawieszone" is not among.*no person "nobody"/s,
    );
    expect(report.rows).toEqual({ read: 6, used: 1, skipped: 5 });
  });

  it('adds contacts to the accounts that are there and keeps those that it does not speak of', async () => {
    const mapping = {
      kind: 'contacts',
      system: 'crm',
      key: 'id',
      fields: { account: 'customer', name: 'name', email: 'mail', role: { constant: 'key-user' } },
    };
    const { units } = await run(mapping, [
      'id,customer,name,mail',
      '1,C-1,Head of IT,it@customer.example',
      '2,C-1,Reception,',
    ]);
    expect(records(units)).toMatchObject([
      {
        id: ACCOUNT,
        contacts: [
          { id: CONTACT },
          { name: 'Head of IT', role: 'key-user' },
          { name: 'Reception', email: null },
        ],
      },
    ]);
  });

  it('makes assets whose parents stand anywhere in the file, with attributes', async () => {
    const mapping = {
      kind: 'assets',
      system: 'cmdb',
      key: 'tag',
      fields: { name: 'name', type: { constant: 'host' }, parent: 'runs on', account: { constant: 'C-1' } },
      attributes: { 'memory GB': 'ram' },
    };
    const { units } = await run(mapping, ['tag,name,runs on,ram', 'A1,app,A2,16', 'A2,metal,,']);
    const [app, metal] = records(units) as {
      id: string;
      parent: string | null;
      attributes: object;
      account: string;
    }[];
    expect(app).toMatchObject({ parent: metal?.id, attributes: { 'memory GB': '16' }, account: ACCOUNT });
    expect(metal).toMatchObject({ parent: null, attributes: {} });
  });

  it('names missing columns before it reads a row', async () => {
    await expect(run(tickets, ['Nr;Temat;Data;Kto', '1;a;b;c'])).rejects.toThrow(/lacks "Klient", "Stan"/);
  });
});

describe('a mapping file', () => {
  it.each([
    ['is not JSON', '{', /not valid JSON/],
    [
      'has a field that the kind does not have',
      JSON.stringify({ ...tickets, fields: { ...tickets.fields, colour: 'x' } }),
      /no field "colour"; there are subject/,
    ],
    [
      'lacks a field that is needed',
      JSON.stringify({ ...tickets, fields: { subject: 'Temat' } }),
      /"openedAt" is needed/,
    ],
    ['has a word that no mapping has', JSON.stringify({ ...tickets, dateformat: 'x' }), /dateformat/],
    ['has no key', JSON.stringify({ ...tickets, key: undefined }), /key/],
  ])('that %s is refused with what to mend', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  it('in the documentation is a valid one', async () => {
    const { readFile } = await import('node:fs/promises');
    const text = await readFile('docs/importing.md', 'utf8');
    const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json ?? '');
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(await read(example)).toHaveProperty('kind');
  });
});
