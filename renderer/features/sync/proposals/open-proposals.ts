import type { Entry } from '../../../../shared/records/entry.ts';

/** Proposals that nobody has decided yet, the latest first. */
export function openProposals(proposals: readonly Entry[], decisions: readonly Entry[]): Entry[] {
  const decided = new Set(decisions.map((decision) => decision.data['proposal']));
  return proposals.filter((proposal) => !decided.has(proposal.id)).sort((a, b) => b.at - a.at);
}
