import { isObject, type Json } from '../../shared/sync/json.ts';
import { isKnown, type KindGap } from './schema-gap.ts';

/** What stands for a value that an older console does not know, where its schema has the word. */
const fallbacks = ['other', 'user'];

export interface Projected {
  record: Record<string, unknown>;
  /** Anything differs from the record as it is. */
  isCut: boolean;
}

/**
 * A record as an older console can store it: without fields that it does not have, with `other` for words that it
 * does not know. `null` where there is no such word: a wrong status would be worse than none (S13). Pure.
 */
export function projectRecord(gap: KindGap, whole: Readonly<Record<string, unknown>>): Projected | null {
  const record = { ...whole };
  let isCut = false;
  for (const field of gap.fields) {
    isCut ||= Object.hasOwn(record, field);
    delete record[field];
  }
  for (const [field, unknown] of gap.members) {
    const list = record[field];
    if (!Array.isArray(list) || list.length === 0) continue;
    record[field] = list.map((member: Json) => (isObject(member) ? withoutKeys(member, unknown) : member));
    isCut = true;
  }
  for (const [path, known] of gap.values) {
    const [field = '', member] = path.replace(/\[\]$/, '').split('[].');
    const value = record[field];
    const mapped = path.includes('[]') ? mapList(value, member, known) : mapValue(value, known);
    if (mapped === undefined && value !== undefined) return null;
    if (mapped !== value) isCut = true;
    record[field] = mapped;
  }
  return { record, isCut };
}

/** The word that stands for a value, the value itself where it is known, `undefined` where nothing fits. */
export function mapValue(value: unknown, known: ReadonlySet<string>): unknown {
  return isKnown(known, value) ? value : fallbacks.find((word) => known.has(word));
}

/** Unknown words of a plain list are left out; in a list of objects each has to be mapped. */
function mapList(value: unknown, member: string | undefined, known: ReadonlySet<string>): unknown {
  if (!Array.isArray(value)) return value;
  const list: unknown[] = value;
  if (member === undefined) {
    return list.every((word) => isKnown(known, word)) ? value : list.filter((word) => isKnown(known, word));
  }
  const mapped = list.map((item) => mapMember(item, member, known));
  if (mapped.includes(undefined)) return undefined;
  return mapped.every((item, index) => item === list[index]) ? value : mapped;
}

function mapMember(item: unknown, member: string, known: ReadonlySet<string>): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const value = (item as Record<string, unknown>)[member];
  const mapped = mapValue(value, known);
  if (mapped === undefined && value !== undefined) return undefined;
  return mapped === value ? item : { ...item, [member]: mapped };
}

function withoutKeys(object: Record<string, Json>, keys: ReadonlySet<string>): Record<string, Json> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));
}
