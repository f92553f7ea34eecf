import { parse } from 'csv-parse/sync';
import { UnusableFileError } from './errors.ts';
import { readLines, type LineBlock, type SourceFile } from './read-lines.ts';

/** One row of a table, or why it is none. */
export type TableRow =
  | { line: number; fields: string[]; problem?: undefined }
  | { line: number; fields?: undefined; problem: string };

/** A CSV file that was opened: its columns, and its rows block by block. */
export interface Table {
  columns: string[];
  rows: AsyncGenerator<TableRow[]>;
}

const DELIMITERS = [',', ';', '\t', '|'];
/** A quote that is still open after so many lines was not meant to be one. */
const MAX_LINES_A_ROW = 2_000;

/**
 * Open a CSV file. Throws `UnusableFileError` when a required column is missing.
 * @param delimiter found from the heading when it is not given
 */
export async function openTable(
  source: SourceFile,
  required: readonly string[],
  delimiter?: string,
): Promise<Table> {
  const blocks = readLines(source);
  const start = await blocks.next();
  if (start.done === true) throw new UnusableFileError(`${source.path} is empty.`);
  const heading = start.value.texts[0] ?? '';
  if (start.value.broken.has(1)) throw notInEncoding(source);
  const mark = delimiter ?? likelyDelimiter(heading);
  const columns = splitRow(heading, mark).map((name) => name.trim());
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw missingColumns(source.path, missing, columns);
  const repeated = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw new UnusableFileError(`${source.path} has two columns "${repeated}". Rename one of them.`);
  }
  return { columns, rows: readRows(start.value, blocks, mark, columns.length) };
}

function notInEncoding({ path, encoding }: SourceFile): UnusableFileError {
  return new UnusableFileError(
    `Line 1 of ${path} is not valid ${encoding}. Repeat with --encoding, e.g. windows-1250.`,
  );
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

function missingColumns(
  path: string,
  missing: readonly string[],
  columns: readonly string[],
): UnusableFileError {
  return new UnusableFileError(`${path} lacks ${quoted(missing)}. Its columns are ${quoted(columns)}.`);
}

function likelyDelimiter(heading: string): string {
  const counts = DELIMITERS.map((mark) => heading.split(mark).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

async function* readRows(
  start: LineBlock,
  rest: AsyncGenerator<LineBlock>,
  delimiter: string,
  width: number,
): AsyncGenerator<TableRow[]> {
  const joiner = new RowJoiner(delimiter, width);
  yield joiner.take({ ...start, first: 2, texts: start.texts.slice(1) });
  for await (const block of rest) yield joiner.take(block);
  yield joiner.end();
}

function splitRow(text: string, delimiter: string): string[] {
  if (!text.includes('"')) return text.split(delimiter);
  const rows = parse(text, { delimiter, relax_column_count: true });
  return rows[0] ?? [];
}

interface PendingLine {
  number: number;
  text: string;
  isBroken: boolean;
}

/**
 * Puts lines together into rows. A row goes on while a quote is open. Where that leads to nonsense, only the line
 * with the stray quote is given up and reading goes on behind it: one bad row must not swallow the file.
 */
class RowJoiner {
  readonly #delimiter: string;
  readonly #width: number;
  #open: PendingLine[] = [];

  constructor(delimiter: string, width: number) {
    this.#delimiter = delimiter;
    this.#width = width;
  }

  take(block: LineBlock): TableRow[] {
    const rows: TableRow[] = [];
    block.texts.forEach((text, index) => {
      const number = block.first + index;
      this.#add({ number, text, isBroken: block.broken.has(number) }, rows);
    });
    return rows;
  }

  end(): TableRow[] {
    const rows: TableRow[] = [];
    while (this.#open.length > 0) this.#giveUpFirst('a quote is opened and never closed', rows);
    return rows;
  }

  #add(line: PendingLine, rows: TableRow[]): void {
    if (this.#open.length === 0 && line.text.trim() === '') return;
    const hasOddQuotes = line.text.includes('"') && line.text.split('"').length % 2 === 0;
    const isOpen = this.#open.length > 0;
    this.#open.push(line);
    if (isOpen !== hasOddQuotes) {
      if (this.#open.length > MAX_LINES_A_ROW) this.#giveUpFirst('a quote is opened and never closed', rows);
      return;
    }
    this.#close(rows);
  }

  #close(rows: TableRow[]): void {
    const { result, problem } = this.#parseOpen();
    if (result !== null) {
      this.#open = [];
      rows.push(result);
    } else {
      this.#giveUpFirst(problem, rows);
    }
  }

  #parseOpen(): { result: TableRow | null; problem: string } {
    const [first] = this.#open;
    if (first === undefined) return { result: null, problem: '' };
    if (this.#open.some(({ isBroken }) => isBroken)) {
      return {
        result: null,
        problem: 'not valid in this encoding; repeat with --encoding, e.g. windows-1250',
      };
    }
    try {
      const fields = splitRow(this.#open.map(({ text }) => text).join('\n'), this.#delimiter);
      if (fields.length === this.#width) return { result: { line: first.number, fields }, problem: '' };
      return { result: null, problem: `has ${fields.length} columns where the heading has ${this.#width}` };
    } catch {
      return { result: null, problem: 'a quote stands where none may stand' };
    }
  }

  /** Report the first line as no row and read those behind it again. */
  #giveUpFirst(problem: string, rows: TableRow[]): void {
    const [first, ...rest] = this.#open;
    this.#open = [];
    if (first !== undefined) rows.push({ line: first.number, problem });
    for (const line of rest) this.#add(line, rows);
  }
}
