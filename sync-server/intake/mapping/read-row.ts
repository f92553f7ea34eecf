import type { RecordOf } from '../../../shared/records/kinds.ts';
import { stableId } from '../stable-id.ts';
import type { ZoneClock } from '../wall-time.ts';
import type { Lookups } from './lookups.ts';
import { mappingFields, type FieldType } from './mapping-fields.ts';
import type { FieldRule, Mapping } from './mapping.ts';
import { parseTime } from './parse-time.ts';

/** What rows are read with. */
export interface RowReader {
  mapping: Mapping;
  columns: readonly string[];
  clock: ZoneClock;
  lookups: Lookups;
  toMarkdown: (html: string) => string;
}

export interface MappedRow {
  key: string;
  values: Record<string, unknown>;
  attributes: Record<string, string>;
  account: RecordOf<'accounts'> | null;
}

/** A cell that does not become a value; the message names column and cell. */
class CellError extends Error {
  override readonly name = 'CellError';
}

/** Turn the cells of one row into values of fields, or say everything that is wrong with it. */
export function readRow(reader: RowReader, fields: readonly string[]): MappedRow | string {
  const { mapping, columns } = reader;
  const cell = (column: string): string => (fields[columns.indexOf(column)] ?? '').trim();
  const keys = (typeof mapping.key === 'string' ? [mapping.key] : mapping.key).map(cell);
  if (keys.every((part) => part === '')) return `its key is empty`;
  const row: MappedRow = { key: keys.join('/'), values: {}, attributes: {}, account: null };
  const problems: string[] = [];
  // The account first: sites and contacts are looked up in it.
  const names = Object.keys(mapping.fields).toSorted(
    (a, b) => Number(b === 'account') - Number(a === 'account'),
  );
  for (const name of names) {
    const rule = mapping.fields[name];
    const type = mappingFields[mapping.kind][name];
    if (rule === undefined || type === undefined) continue;
    try {
      const value = valueOf(reader, row, { rule, type }, cell);
      if (value !== undefined) row.values[name] = value;
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      problems.push(`${name}: ${error.message}`);
    }
  }
  for (const [name, column] of Object.entries(mapping.attributes ?? {})) {
    if (cell(column) !== '') row.attributes[name] = cell(column);
  }
  return problems.length > 0 ? problems.join('; ') : row;
}

function valueOf(
  reader: RowReader,
  row: MappedRow,
  { rule, type }: { rule: FieldRule; type: FieldType },
  cell: (column: string) => string,
): unknown {
  const options = typeof rule === 'string' ? { column: rule } : rule;
  if ('constant' in options) {
    return typeof options.constant === 'string'
      ? typed(reader, row, type, options.constant, {})
      : options.constant;
  }
  const word = cell(options.column);
  if (word === '') return options.whenEmpty;
  if (options.values === undefined) return typed(reader, row, type, word, options);
  if (Object.hasOwn(options.values, word)) return options.values[word];
  if (options.otherwise !== undefined) return options.otherwise;
  throw new CellError(
    `"${word}" is not among the words that the mapping knows (${Object.keys(options.values).join(', ')})`,
  );
}

function typed(
  reader: RowReader,
  row: MappedRow,
  type: FieldType,
  word: string,
  options: { format?: string | undefined; separator?: string | undefined; html?: boolean | undefined },
): unknown {
  if (type === 'text') return options.html === true ? reader.toMarkdown(word) : word;
  if (type === 'number') return numberOf(word);
  if (type === 'instant') return instantOf(reader, word, options.format ?? reader.mapping.dateFormat);
  if (type === 'list') {
    const members = word.split(options.separator ?? ',').map((member) => member.trim());
    return [...new Set(members.filter((member) => member !== ''))];
  }
  if (type === 'account') {
    row.account = reader.lookups.account(word) ?? null;
    if (row.account === null) throw new CellError(`there is no account "${word}"; import the accounts first`);
    return row.account.id;
  }
  if (type === 'parent') return stableId(reader.mapping.system, 'assets', word);
  return reference(reader, row, type, word);
}

function reference(
  reader: RowReader,
  row: MappedRow,
  type: 'person' | 'site' | 'contact',
  word: string,
): string {
  const isMeant = (one: { name: string }): boolean => one.name.toLowerCase() === word.toLowerCase();
  const found =
    type === 'person'
      ? reader.lookups.person(word)
      : type === 'site'
        ? row.account?.sites.find(isMeant)
        : row.account?.contacts.find(
            (one) => isMeant(one) || one.email?.toLowerCase() === word.toLowerCase(),
          );
  if (found === undefined)
    throw new CellError(`there is no ${type} "${word}"${type === 'person' ? '' : ' in its account'}`);
  return found.id;
}

function numberOf(word: string): number {
  const value = Number(word.replace(',', '.'));
  if (!Number.isFinite(value)) throw new CellError(`"${word}" is not a number`);
  return value;
}

function instantOf({ clock }: RowReader, word: string, format: string): number {
  const at = parseTime(word, format, clock);
  if (at === null) throw new CellError(`"${word}" is not a time as ${format}`);
  return at;
}
