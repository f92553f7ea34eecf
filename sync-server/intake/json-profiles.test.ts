import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../test/support/collect.ts';
import { parseRecord, type Kind, type RecordOf } from '../../shared/records/kinds.ts';
import { importHosts } from './hosts.ts';
import { importKnowledge } from './kb.ts';
import { importNetbox } from './netbox.ts';
import { startReport, type ImportReport } from './report.ts';
import { importThreads } from './threads.ts';
import type { Profile, Unit } from './unit.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-jsonl-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(
  profile: Profile,
  rows: readonly unknown[],
): Promise<{ units: Unit[]; report: ImportReport }> {
  const target = path.join(folder, 'file.jsonl');
  writeFileSync(target, rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'));
  const report = startReport(target, 'test', false);
  const context = { source: { path: target, encoding: 'utf-8' }, system: 'test', timeZone: 'UTC', report };
  return { units: await collect(profile(context)), report };
}

function of<K extends Kind>(kind: K, units: readonly Unit[]): RecordOf<K>[] {
  const items = units.flatMap((unit) => unit.items).filter((item) => item.kind === kind);
  return items.map(({ record }) => parseRecord(kind, record));
}

const article = { id: 'a1', title: 'Adres', lang: 'pl', body: '# Adres', group: 'g1', updated: '03/25/2025' };

describe('knowledge articles', () => {
  it('keep language, translation group, date and whom to name', async () => {
    const source = 'https://github.com/example-docs/handbook';
    const { units } = await run(importKnowledge, [
      { ...article, source, commit: 'abc', path: 'x/y.md', license: 'CC-BY-4.0', translation: 'MT' },
    ]);
    expect(of('articles', units)[0]).toMatchObject({
      title: 'Adres',
      language: 'pl',
      translationGroup: 'g1',
      visibility: 'everyone',
      updatedAt: Date.UTC(2025, 2, 25),
      tags: ['machine-translated'],
      attribution: `example-docs and contributors, CC-BY-4.0, ${source} abc x/y.md`,
    });
  });

  it('without a date take the newest of their source, so that they stay the same when imported again', async () => {
    const { units } = await run(importKnowledge, [{ ...article, id: 'a2', updated: null }, article]);
    expect(of('articles', units).map(({ updatedAt }) => updatedAt)).toEqual(
      Array(2).fill(Date.UTC(2025, 2, 25)),
    );
  });

  it('report broken lines, missing fields and repeated ids by line and take the others', async () => {
    const { units, report } = await run(importKnowledge, [
      article,
      '{"id": "half',
      { id: 'a3' },
      article,
      { ...article, id: 'a4' },
    ]);
    expect(of('articles', units).map(({ source }) => source?.key)).toEqual(['a1', 'a4']);
    expect(report.skipped).toEqual([
      { line: 2, reason: 'is not valid JSON' },
      { line: 3, reason: expect.stringContaining('title') as string },
      { line: 4, reason: 'has the same id as line 1' },
    ]);
    expect(report.rows).toEqual({ read: 5, used: 2, skipped: 3 });
  });
});

describe('hosts', () => {
  it('hang below the host that runs them, whichever line it stands on', async () => {
    const { units, report } = await run(importHosts, [
      {
        asset_id: 'acme-1',
        name: 'vm1',
        vmhost: 'big',
        datacenter: 'hall',
        mem_size: 2048,
        groups: ['web', 'web'],
      },
      { asset_id: 'acme-2', name: 'big', datacenter: 'hall', num_cpus: null },
      { asset_id: 'acme-3', name: 'vm2', vmhost: 'gone' },
    ]);
    const [vm, big, lost] = of('assets', units);
    const [account] = of('accounts', units);
    expect(vm).toMatchObject({
      parent: big?.id,
      tags: ['web'],
      account: account?.id,
      site: account?.sites[0]?.id,
    });
    expect(vm?.attributes).toMatchObject({ 'mem size': 2048, vmhost: 'big' });
    expect(Object.keys(big?.attributes ?? {})).toEqual(['datacenter']);
    expect(lost?.parent).toBeNull();
    expect(report.notes).toEqual([{ line: 3, reason: expect.stringContaining('"gone"') as string }]);
  });

  it('of NetBox stand in their racks, with a name also where NetBox gives none', async () => {
    const { units } = await run(importNetbox, [
      {
        asset_id: 'device-1',
        kind: 'device',
        name: null,
        model: 'PDU 8',
        role: 'PDU',
        site: 'S',
        rack: 'R1',
        tenant: 'T',
      },
      { asset_id: 'rack-1', kind: 'rack', name: 'R1', site: 'S', tenant: 'T' },
    ]);
    const [device, rack] = of('assets', units);
    expect(device).toMatchObject({ name: 'PDU 8 (device-1)', type: 'device', parent: rack?.id });
    expect(rack?.type).toBe('location');
  });
});

const thread = {
  id: 't1',
  url: 'https://example.test/t1',
  product: 'thunderbird',
  lang: 'de',
  subject: 'Frage',
  body_html: '<p>Guten Tag &amp; danke</p><p>1*2<br>3</p>',
  created: '2023-01-02T01:39:53Z',
  tags: ['other'],
  requester: 'u-1',
  answers: [] as unknown[],
};
const answer = {
  id: 7,
  author: 'u-2',
  created: '2023-01-03T00:00:00Z',
  body_html: '<ul><li><a href="https://example.test/">hier</a></li></ul>',
};

describe('threads', () => {
  it('become tickets with their text in Markdown and answers as replies', async () => {
    const { units } = await run(importThreads, [{ ...thread, answers: [answer] }]);
    expect(of('tickets', units)[0]).toMatchObject({
      type: 'question',
      description: String.raw`Guten Tag & danke` + '\n\n' + String.raw`1\*2` + '  \n3',
      tags: ['other', 'language:de'],
      status: 'waiting',
      waitingFor: 'customer',
    });
    expect(of('entries', units).map(({ type, authorName, text }) => [type, authorName, text])).toEqual([
      ['opened', 'u-1', '<https://example.test/t1>'],
      ['reply', 'u-2', '-   [hier](https://example.test/)'],
      ['status', 'u-1', ''],
    ]);
  });

  it.each([
    ['new', [], {}],
    ['in-progress', [{ ...answer, is_requester: true }], {}],
    ['waiting', [answer], {}],
    ['resolved', [{ ...answer, is_solution: true }], {}],
    ['resolved', [answer], { is_solved: true }],
  ])('are %s after their last word', async (status, answers, fields) => {
    const { units } = await run(importThreads, [{ ...thread, answers, ...fields }]);
    expect(of('tickets', units)[0]?.status).toBe(status);
  });

  it('keep pastes of hundreds of thousands of characters', async () => {
    const { units } = await run(importThreads, [
      { ...thread, body_html: `<p>${'log line <br> '.repeat(60_000)}</p>` },
    ]);
    expect(of('tickets', units)[0]?.description.match(/log line/g)).toHaveLength(60_000);
  });
});
