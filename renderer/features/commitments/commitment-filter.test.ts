import { describe, expect, it } from 'vitest';
import { isOwedToUs, passesCommitmentFilter, type CommitmentFilter } from './commitment-filter.ts';

const promise = { type: 'promise', owner: 'me', ownerTeam: null, account: 'a', state: 'open' } as const;
const step = { type: 'step', owner: null, ownerTeam: 'Cabling Ltd', account: 'a', state: 'open' } as const;
type Owed = Parameters<typeof passesCommitmentFilter>[0];

const passes = (one: Owed, filter: Partial<CommitmentFilter>) =>
  passesCommitmentFilter(
    one,
    'new switch plant b',
    { scope: 'ours', words: [], type: '', account: '', state: 'open', ...filter },
    'me',
  );

describe('isOwedToUs', () => {
  it('is a step, and nothing else', () => {
    expect(isOwedToUs(step)).toBe(true);
    expect(isOwedToUs(promise)).toBe(false);
    expect(isOwedToUs({ type: 'action' })).toBe(false);
  });
});

describe('passesCommitmentFilter', () => {
  const cases: [string, Owed, Partial<CommitmentFilter>, boolean][] = [
    ['mine has what I owe', promise, { scope: 'mine' }, true],
    ['mine has not what others owe', { ...promise, owner: 'other' }, { scope: 'mine' }, false],
    ['ours has what a colleague owes', { ...promise, owner: 'other' }, {}, true],
    ['ours has not what a partner owes us', step, {}, false],
    ['theirs has what a partner owes us', step, { scope: 'theirs' }, true],
    ['theirs has no promise of ours', promise, { scope: 'theirs' }, false],
    ['settled ones are not among the open', { ...promise, state: 'done' }, {}, false],
    ['open ones are not among the settled', promise, { state: 'settled' }, false],
    ['a broken one is settled', { ...promise, state: 'broken' }, { state: 'settled' }, true],
    ['another type', promise, { type: 'action' }, false],
    ['another account', promise, { account: 'b' }, false],
    ['all words', promise, { words: ['switch', 'plant'] }, true],
    ['not all words', promise, { words: ['switch', 'router'] }, false],
  ];
  it.each(cases)('%s', (_title, one, filter, expected) => {
    expect(passes(one, filter)).toBe(expected);
  });
});
