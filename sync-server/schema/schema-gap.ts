import type { SchemaOutline } from '../../shared/records/schema-outline.ts';
import { isKind, type Kind } from '../../shared/records/kinds.ts';

/** What a console's schema of one kind lacks, compared with the server's. */
export interface KindGap {
  /** Fields that it does not have. */
  fields: ReadonlySet<string>;
  /** By field with a list of objects: fields of the members that it does not have. */
  members: ReadonlyMap<string, ReadonlySet<string>>;
  /** By field path (`status`, `contacts[].role`, `roles[]`): values that it knows, where the server knows more. */
  values: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Kinds of which something is lacking. */
export type SchemaGap = ReadonlyMap<Kind, KindGap>;

/** Compare outlines (docs/sync-spec.md, S13). `null` when the console lacks nothing. Pure. */
export function schemaGap(server: SchemaOutline, client: SchemaOutline): SchemaGap | null {
  const gap = new Map<Kind, KindGap>();
  for (const [kind, known] of Object.entries(client)) {
    if (!isKind(kind)) continue;
    const kindGap = gapOfKind(server[kind] ?? {}, known);
    if (kindGap !== null) gap.set(kind, kindGap);
  }
  return gap.size === 0 ? null : gap;
}

function gapOfKind(server: Record<string, string>, client: Record<string, string>): KindGap | null {
  const fields = new Set<string>();
  const members = new Map<string, Set<string>>();
  const values = new Map<string, ReadonlySet<string>>();
  for (const [path, type] of Object.entries(server)) {
    const known = client[path];
    const [field = '', member] = path.split('[].');
    if (known !== undefined) {
      const missing = alternativesOf(type).filter((word) => !alternativesOf(known).includes(word));
      if (missing.length > 0) values.set(path, new Set(alternativesOf(known)));
    } else if (member === undefined && !path.endsWith('[]')) {
      fields.add(path);
    } else if (member !== undefined && client[field] !== undefined) {
      members.set(field, (members.get(field) ?? new Set()).add(member));
    }
  }
  return fields.size + members.size + values.size === 0 ? null : { fields, members, values };
}

function alternativesOf(type: string): string[] {
  return (type.split(' · ')[0] ?? '').split(' | ');
}

/** Does a console that knows these alternatives take the value? They are types (`string`) and single values. */
export function isKnown(alternatives: ReadonlySet<string>, value: unknown): boolean {
  if (alternatives.has('any') || alternatives.has(String(value))) return true;
  if (value === null) return alternatives.has('null');
  if (Array.isArray(value)) return alternatives.has('array');
  if (typeof value === 'number') return alternatives.has('number') || alternatives.has('integer');
  return alternatives.has(typeof value);
}
