import type { Policy } from '../../../shared/records/policy.ts';
import { fold, matchesWords, wordsOf } from '../../../shared/text/words.ts';

/** Policies that have a screen, in the order of the list. */
export const policyKinds = ['contract', 'calendar', 'agreement'] as const;
export type PolicyKind = (typeof policyKinds)[number];

/** A heading or a policy of the list. */
export type PolicyRow =
  | { id: string; kind: PolicyKind; count: number }
  | { id: string; policy: Policy & { type: PolicyKind } };

export function hasScreen(policy: Policy): policy is Policy & { type: PolicyKind } {
  return policyKinds.some((kind) => kind === policy.type);
}

/** Policies that match every word of `q`, by kind and name; what is offered no longer stands last in its group. */
export function policyRows(policies: Iterable<Policy>, q: string): PolicyRow[] {
  const words = wordsOf(q);
  const found = [...policies].filter(hasScreen).filter(({ name }) => matchesWords(fold(name), words));
  return policyKinds.flatMap((kind): PolicyRow[] => {
    const group = found
      .filter(({ type }) => type === kind)
      .sort((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name));
    return group.length === 0
      ? []
      : [{ id: kind, kind, count: group.length }, ...group.map((policy) => ({ id: policy.id, policy }))];
  });
}
