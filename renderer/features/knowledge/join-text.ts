import { diff3Merge } from 'node-diff3';

/** Divides two versions of the same lines, as in Markdown. */
const DIVIDER = ['', '---', ''];

/**
 * One text of two that were made from the same one. Lines that only one side changed are as that side has them; where
 * both did, both versions stand below each other, this one first. Nothing that anybody typed is left out: what one side
 * deleted stays deleted, what one side has more of is there once.
 */
export function joinText(start: string, own: string, other: string): string {
  const regions = diff3Merge(own.split('\n'), start.split('\n'), other.split('\n'), {
    excludeFalseConflicts: true,
  });
  return regions
    .flatMap(({ ok, conflict }) => (conflict === undefined ? (ok ?? []) : both(conflict.a, conflict.b)))
    .join('\n');
}

function both(own: readonly string[], other: readonly string[]): string[] {
  const [a, b] = [own.join('\n'), other.join('\n')];
  if (a.includes(b)) return [...own];
  return b.includes(a) ? [...other] : [...own, ...DIVIDER, ...other];
}

/** The same for a single line: where both sides changed it, both stand in it until somebody decides. */
export function joinLine(start: string, own: string, other: string): string {
  if (own === start || other.includes(own)) return other;
  return other === start || own.includes(other) ? own : `${own} / ${other}`;
}
