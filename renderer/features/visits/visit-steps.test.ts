import { describe, expect, it } from 'vitest';
import type { VisitStatus } from '../../../shared/records/visit.ts';
import { isSameClick, minutesOnSite, nextStep, stepsOf, stepState, visitSteps } from './visit-steps.ts';

const states = (status: VisitStatus) => visitSteps.map((step) => stepState(step, status));

describe('nextStep', () => {
  const cases: [VisitStatus, VisitStatus | null][] = [
    ['planned', 'on-the-way'],
    ['on-the-way', 'on-site'],
    ['on-site', 'done'],
    ['done', null],
    ['signed', null],
    ['cancelled', null],
  ];
  it.each(cases)('after %s comes %s', (status, next) => {
    expect(nextStep(status)).toBe(next);
  });
});

describe('stepState', () => {
  it('has one present step, the ones before it behind', () => {
    expect(states('on-site')).toEqual(['past', 'past', 'now', 'ahead']);
  });
  it('has everything behind once done or signed and nothing when called off', () => {
    expect(states('done')).toEqual(['past', 'past', 'past', 'past']);
    expect(states('signed')).toEqual(['past', 'past', 'past', 'past']);
    expect(states('cancelled')).toEqual(['ahead', 'ahead', 'ahead', 'ahead']);
  });
});

describe('minutesOnSite', () => {
  it('runs until the engineer leaves, and is nothing before the arrival', () => {
    expect(minutesOnSite({ arrivedAt: null, leftAt: null }, 0)).toBeNull();
    expect(minutesOnSite({ arrivedAt: 0, leftAt: null }, 25 * 60_000)).toBe(25);
    expect(minutesOnSite({ arrivedAt: 0, leftAt: 10 * 60_000 }, 25 * 60_000)).toBe(10);
  });
  it('is never negative when two clocks disagree', () => {
    expect(minutesOnSite({ arrivedAt: 60_000, leftAt: 0 }, 0)).toBe(0);
  });
});

describe('a session from afar', () => {
  it('has no way to go', () => {
    expect(stepsOf('remote')).toEqual(['planned', 'on-site', 'done']);
    expect(nextStep('planned', 'remote')).toBe('on-site');
  });
});

it.each<[string, Parameters<typeof isSameClick>, boolean]>([
  ['the first click', [null, 'planned', 10_000], false],
  [
    'a second click while the step is being taken',
    [{ from: 'planned', at: 10_000 }, 'planned', 12_000],
    true,
  ],
  ['a second click that meets the next step', [{ from: null, at: 10_000 }, 'on-the-way', 10_150], true],
  ['a click on the next step later', [{ from: null, at: 10_000 }, 'on-the-way', 11_000], false],
  ['a click after the visit was set back', [{ from: null, at: 10_000 }, 'planned', 90_000], false],
])('%s: is it one click too many?', (_title, args, expected) => {
  expect(isSameClick(...args)).toBe(expected);
});
