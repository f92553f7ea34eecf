import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../test/support/collect.ts';
import { UnusableFileError, UsageError } from './errors.ts';
import { countLines } from './read-lines.ts';
import { openTable, type TableRow } from './table.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-table-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(content: string | Uint8Array, name = 'file.csv'): string {
  const target = path.join(folder, name);
  writeFileSync(target, content);
  return target;
}

async function rowsOf(content: string | Uint8Array, encoding = 'utf-8', name?: string): Promise<TableRow[]> {
  const table = await openTable({ path: file(content, name), encoding }, []);
  return (await collect(table.rows)).flat();
}

const polish = Uint8Array.from([
  ...Buffer.from('id;name\n1;'),
  0xa3,
  0xf3,
  0x64,
  0x9f,
  ...Buffer.from('\n2;Torun\n'),
]);

describe('a table', () => {
  it('gives rows with the number of the line on which they begin', async () => {
    expect(await rowsOf('id,name\n1,a\n\n2,"b\nc, ""d"""\n3,e')).toEqual([
      { line: 2, fields: ['1', 'a'] },
      { line: 4, fields: ['2', 'b\nc, "d"'] },
      { line: 6, fields: ['3', 'e'] },
    ]);
  });

  it('finds the delimiter from the heading and takes Windows line ends and a byte order mark', async () => {
    expect(await rowsOf('\uFEFFid;name\r\n1;a,b\r\n')).toEqual([{ line: 2, fields: ['1', 'a,b'] }]);
    expect(await rowsOf('id\tname\n1\ta')).toEqual([{ line: 2, fields: ['1', 'a'] }]);
  });

  it.each([
    ['too few columns', 'a,b\n1\n2,3', 'has 1 columns where the heading has 2'],
    ['too many columns', 'a,b\n1,2,3\n2,3', 'has 3 columns where the heading has 2'],
    ['a quote that is never closed', 'a,b\n1,"x\n2,3', 'a quote is opened and never closed'],
    ['a quote inside a word', 'a,b\n1,x"y"\n2,3', 'a quote stands where none may stand'],
  ])('reports a row with %s and reads on behind it', async (_, content, problem) => {
    expect(await rowsOf(content)).toEqual([
      { line: 2, problem },
      { line: 3, fields: ['2', '3'] },
    ]);
  });

  it('loses one line, not all between, when two rows have a stray quote', async () => {
    const rows = await rowsOf('a,b\n1,"x\n2,3\n4,5\n6,y"z\n7,8');
    expect(rows.filter((row) => row.problem !== undefined).map(({ line }) => line)).toEqual([2, 5]);
    expect(rows.filter((row) => row.fields !== undefined).map(({ line }) => line)).toEqual([3, 4, 6]);
  });

  it('reports lines that are not valid UTF-8 and reads them in the encoding that is named', async () => {
    const [broken, fine] = await rowsOf(polish);
    expect(broken).toMatchObject({ line: 2, problem: expect.stringContaining('--encoding') as string });
    expect(fine).toEqual({ line: 3, fields: ['2', 'Torun'] });
    expect(await rowsOf(polish, 'windows-1250')).toEqual([
      { line: 2, fields: ['1', 'Łódź'] },
      { line: 3, fields: ['2', 'Torun'] },
    ]);
  });

  it('keeps characters that stand across two chunks of the file', async () => {
    const name = 'ż'.repeat(200_001);
    expect(await rowsOf(`id,name\n1,${name}\n`)).toEqual([{ line: 2, fields: ['1', name] }]);
  });

  it('reads gzip under any name', async () => {
    expect(await rowsOf(gzipSync('a,b\n1,2'), 'utf-8', 'x.csv.gz')).toEqual([
      { line: 2, fields: ['1', '2'] },
    ]);
    expect(await rowsOf(gzipSync('a,b\n1,2'), 'utf-8', 'x.csv')).toEqual([{ line: 2, fields: ['1', '2'] }]);
  });

  it('names the columns that are missing and those that are there', async () => {
    const opening = openTable({ path: file('id,name\n1,a'), encoding: 'utf-8' }, ['id', 'opened']);
    await expect(opening).rejects.toThrow(/lacks "opened"\. Its columns are "id", "name"/);
  });
});

const open = (target: string, encoding = 'utf-8') => countLines({ path: target, encoding });

describe('a file that cannot be used', () => {
  const whole = gzipSync(Array.from({ length: 20_000 }, (_, row) => `${row},${row * 7919}`).join('\n'));

  it.each([
    ['is missing', () => path.join(folder, 'nowhere.csv'), /There is no file/],
    ['is a folder', () => folder, /is a folder/],
    ['is empty', () => file(''), /is empty/],
    ['is named .gz but is not gzip', () => file('a,b', 'x.gz'), /named \.gz but is not gzip/],
    ['is a ZIP archive', () => file('PK\u0003\u0004', 'x.csv'), /ZIP archive/],
    [
      'ends in the middle',
      () => file(whole.subarray(0, whole.length / 2), 'x.gz'),
      /ends in the middle, after line/,
    ],
    ['is UTF-16', () => file(Buffer.from('\uFEFFa,b', 'utf16le')), /--encoding utf-16le/],
  ])('says so when it %s', async (_, target, message) => {
    const reading = open(target());
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toBeInstanceOf(UnusableFileError);
  });

  it('refuses an encoding that nobody knows as a wrong command', async () => {
    await expect(open(file('a'), 'klingon')).rejects.toBeInstanceOf(UsageError);
  });
});
