import { describe, expect, test } from 'vitest';
import { parseRecord } from '../../../shared/records/kinds.ts';
import type { Role } from '../../../shared/records/person.ts';
import { todayPlan } from './today-plan.ts';

const ME = '01890000-0000-7000-8000-000000000001';
const ACCOUNT = '01890000-0000-7000-8000-000000000011';
const DAY = 86_400_000;
const NOW = 100 * DAY;

const plan = (roles: Role[], fields: object = {}, advised: string[] = []) =>
  todayPlan(parseRecord('people', { id: ME, name: 'Somebody', roles, ...fields }), advised, NOW);
const questions = (...args: Parameters<typeof plan>) =>
  plan(...args).map(({ kind, key }) => `${kind} ${key}`);

const own = [`visits engineer:${ME}`, `tickets assignee:${ME}`, `commitments owner:${ME}`];

describe('S12 what today asks for', () => {
  test.each<[string, string[], string[]]>([
    ['an engineer without a team', questions(['engineer']), own],
    [
      'an engineer of two teams',
      questions(['engineer'], { teams: ['A', 'B'] }),
      [...own, 'tickets team:A', 'commitments team:A', 'tickets team:B', 'commitments team:B'],
    ],
    [
      'an advisor',
      questions(['advisor'], {}, [ACCOUNT]),
      [...own, `tickets account:${ACCOUNT}`, `commitments account:${ACCOUNT}`, `visits account:${ACCOUNT}`],
    ],
    [
      'an agent',
      questions(['agent'], { teams: ['Desk'] }),
      [...own, 'tickets team:Desk', 'commitments team:Desk', 'tickets unrouted'],
    ],
    ['a lead', questions(['lead']), [...own, 'tickets unrouted', 'tickets due', 'commitments due']],
    ['an admin who is nothing else', questions(['admin']), own],
    [
      'a partner, whatever teams stand there',
      questions(['partner'], { partner: 'North', teams: ['A'] }, [ACCOUNT]),
      [...own, 'visits partner:North', 'tickets partner:North'],
    ],
    ['a partner without a company', questions(['partner']), own],
  ])('S12 %s', (_who, asked, expected) => {
    expect(asked).toEqual(expected);
  });
});

test('S12 own work stands first and brings whole timelines; visits are those of yesterday to next week', () => {
  const lead = plan(['lead', 'engineer'], { teams: ['A'] });
  expect(lead.map(({ isOwn }) => isOwn)).toEqual([true, true, true, ...lead.slice(3).map(() => false)]);
  expect(lead[0]).toMatchObject({ from: NOW - DAY, to: NOW + 7 * DAY });
  expect(lead.find(({ key }) => key === 'due')).toMatchObject({ from: 0, to: NOW + 7 * DAY });
});

test('S12 every question is bounded', () => {
  for (const { limit } of plan(['lead', 'agent', 'advisor'], { teams: ['A'] }, [ACCOUNT])) {
    expect(limit).toBeLessThanOrEqual(200);
  }
});
