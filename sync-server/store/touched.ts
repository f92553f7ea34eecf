import { isKind, type Kind } from '../../shared/records/kinds.ts';
import type { Scope } from '../../shared/access/scopes.ts';
import type { Commit, RecordWrite, Touched } from './store.ts';

/** An import touches hundreds of accounts at once: everybody may as well be told. */
const MAX_SCOPES = 500;

/**
 * The scopes in which these writes can be noticed: where a record is now, and where it was, since those who lose it have
 * to hear of it too. `null` when there are too many.
 */
export function touchedBy(writes: Iterable<RecordWrite>): Touched | null {
  const touched = new Map<Kind, Set<Scope>>();
  let count = 0;
  for (const { kind, scopes, previous } of writes) {
    const known = touched.get(kind) ?? new Set();
    touched.set(kind, known);
    count -= known.size;
    for (const scope of scopes) known.add(scope);
    for (const scope of previous?.scopes ?? []) known.add(scope);
    count += known.size;
    if (count > MAX_SCOPES) return null;
  }
  return touched;
}

/** The commit as a text of at most `maxBytes`, which names no scopes where they do not fit. */
export function commitText({ from, to, touched }: Commit, maxBytes: number): string {
  const named = touched === null ? null : [...touched].map(([kind, scopes]) => [kind, ...scopes]);
  const text = JSON.stringify([from, to, named]);
  return Buffer.byteLength(text) <= maxBytes ? text : JSON.stringify([from, to, null]);
}

/** Read it back; `null` when it is none, as from a process of another version. */
export function commitOf(text: string): Commit | null {
  try {
    const [from, to, named] = JSON.parse(text) as [number, number, [string, ...Scope[]][] | null];
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) return null;
    if (named === null) return { from, to, touched: null };
    const touched = new Map<Kind, Set<Scope>>();
    for (const [kind, ...scopes] of named) if (isKind(kind)) touched.set(kind, new Set(scopes));
    return { from, to, touched };
  } catch {
    return null;
  }
}
