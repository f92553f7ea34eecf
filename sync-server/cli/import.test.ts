import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordOf } from '../../shared/records/kinds.ts';
import { openStore } from '../store/open-store.ts';
import { writeRecord } from '../store/write-record.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  code: number;
  out: string;
  err: string;
}

function run(...args: string[]): Promise<Run> {
  const script = path.join(import.meta.dirname, 'import.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args, '--data', path.join(folder, 'data')], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

function file(name: string, content: string | Uint8Array): string {
  const target = path.join(folder, name);
  writeFileSync(target, content);
  return target;
}

const hosts = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({ asset_id: `acme-${index}`, name: `host${index}` }),
  ).join('\n');

const hostWith = (notes: string): string => JSON.stringify({ asset_id: 'acme-1', name: 'host1', notes });

describe('npm run import', { timeout: 60_000 }, () => {
  it('writes once: a repeated import leaves everything as it is, and a longer file adds what is new', async () => {
    const first = await run('hosts-jsonl', file('hosts.jsonl.gz', gzipSync(hosts(3))));
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('Wrote 4 records, 0 unchanged');
    expect((await run('hosts-jsonl', path.join(folder, 'hosts.jsonl.gz'))).out).toContain(
      'Wrote 0 records, 4 unchanged',
    );
    expect((await run('hosts-jsonl', file('longer.jsonl', hosts(5)))).out).toContain(
      'Wrote 2 records, 4 unchanged',
    );
  });

  it('keeps what people changed since, and still brings what changed in the source', async () => {
    await run('hosts-jsonl', file('hosts.jsonl', hostWith('first')));
    const store = await openStore(path.join(folder, 'data'));
    const [member] = await store.membersOf('assets', ['account:*'], 0);
    const id = member?.id ?? '';
    await store.write(async (tx) => {
      const previous = await tx.get('assets', id);
      const asset = JSON.parse(previous?.json ?? '{}') as RecordOf<'assets'>;
      const writer = { person: null, replica: 'a console', opId: null, at: Date.now() };
      await writeRecord(tx, {
        kind: 'assets',
        previous,
        record: { ...asset, name: 'host one' },
        change: null,
        writer,
      });
    });
    await store.close();
    expect((await run('hosts-jsonl', path.join(folder, 'hosts.jsonl'))).out).toContain('Wrote 0 records');
    expect((await run('hosts-jsonl', file('hosts.jsonl', hostWith('second')))).out).toContain(
      'Wrote 1 records',
    );
    const reopened = await openStore(path.join(folder, 'data'));
    expect(JSON.parse((await reopened.get('assets', id))?.json ?? '')).toMatchObject({
      name: 'host one',
      notes: 'second',
    });
    await reopened.close();
  });

  it('writes beside a process that has the folder open, which then sees the new revision', async () => {
    const store = await openStore(path.join(folder, 'data'));
    const before = (await store.state()).revision;
    expect(await run('hosts-jsonl', file('hosts.jsonl', hosts(2)))).toMatchObject({ code: 0 });
    expect((await store.state()).revision).toBe(before + 3);
    await store.close();
  });

  it('shows results and problems of a dry run and writes nothing', async () => {
    const result = await run('hosts-jsonl', file('hosts.jsonl', `${hosts(12)}\n{broken`), '--dry-run');
    expect(result.out).toContain('line 1: assets {');
    expect(result.out.match(/^line \d+: /gm)).toHaveLength(10);
    expect(result.out).toContain('line 13: is not valid JSON');
    expect(existsSync(path.join(folder, 'data'))).toBe(false);
  });

  it('writes the whole report where it is asked for', async () => {
    const report = path.join(folder, 'report.json');
    await run('hosts-jsonl', file('hosts.jsonl', `${hosts(1)}\n{`), '--report', report);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      rows: { read: 2, used: 1, skipped: 1 },
      records: { written: 2, byKind: { accounts: 1, assets: 1 } },
      skipped: [{ line: 2, reason: 'is not valid JSON' }],
    });
  });

  it('writes nothing of a gzip file that ends in the middle', async () => {
    const whole = gzipSync(hosts(20_000));
    const result = await run('hosts-jsonl', file('half.jsonl.gz', whole.subarray(0, whole.length / 2)));
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(result.err).toMatch(/ends in the middle, after line \d+/);
    expect(existsSync(path.join(folder, 'data'))).toBe(false);
  });

  it.each([
    ['nothing is named', [], /Say what to import/],
    ['the profile is unknown', ['sap', 'x'], /no profile or kind "sap". Profiles: servicenow-log, kb-jsonl/],
    ['no file is named', ['kb-jsonl'], /which file/],
    ['a kind comes without a mapping', ['tickets', 'x.csv'], /needs --mapping/],
    ['the mapping is not there', ['tickets', 'x.csv', '--mapping', 'nowhere.json'], /no mapping file/],
    ['an option is unknown', ['kb-jsonl', 'x', '--fast'], /--fast/],
    ['the zone is unknown', ['servicenow-log', 'x.csv', '--time-zone', 'Mars/Base'], /Mars\/Base/],
    ['the encoding is unknown', ['kb-jsonl', 'x', '--encoding', 'klingon'], /klingon/],
  ])('ends with code 2 when %s', async (_, args, message) => {
    const result = await run(...args);
    expect(result.err).toMatch(message);
    expect(result.code).toBe(2);
  });

  it.each([
    ['there is no file', () => 'nowhere.jsonl', /There is no file/],
    ['not one row can be used', () => file('x.jsonl', '{\n{'), /Not one row/],
  ])('ends with code 1 when %s', async (_, target, message) => {
    const result = await run('kb-jsonl', target());
    expect(result.err).toMatch(message);
    expect(result.code).toBe(1);
  });
});
