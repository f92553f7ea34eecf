import { expect, it } from 'vitest';
import type { Entry } from '../../../../shared/records/entry.ts';
import { openProposals } from './open-proposals.ts';

const entry = (id: string, at: number, data: Entry['data'] = {}) => ({ id, at, data }) as Entry;

it('a proposal is open until it was applied or dismissed (S5); the latest comes first', () => {
  const proposals = [entry('a', 1), entry('b', 2), entry('c', 3)];
  const decisions = [entry('d', 4, { proposal: 'b', decision: 'dismissed' })];
  expect(openProposals(proposals, decisions).map((proposal) => proposal.id)).toEqual(['c', 'a']);
});
