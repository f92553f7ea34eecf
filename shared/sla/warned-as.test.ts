import { expect, test } from 'vitest';
import type { Role } from '../records/person.ts';
import { warnedAs } from './warned-as.ts';

const person = (roles: Role[], teams: string[] = [], partner: string | null = null) => ({
  id: 'me',
  roles,
  teams,
  partner,
});
const ticket = (fields: { assignee?: string; team?: string; partner?: string } = {}) => ({
  assignee: fields.assignee ?? null,
  team: fields.team ?? null,
  partner: fields.partner ?? null,
});

test.each<[string, ReturnType<typeof person>, ReturnType<typeof ticket>, string | null, string[]]>([
  ['whoever has it is its owner', person(['engineer']), ticket({ assignee: 'me' }), null, ['owner']],
  ['a colleague’s is nobody else’s', person(['engineer']), ticket({ assignee: 'other' }), null, []],
  [
    'the team hears as the team',
    person(['engineer'], ['A']),
    ticket({ assignee: 'other', team: 'A' }),
    null,
    ['team'],
  ],
  [
    'what nobody has taken is the team’s own',
    person(['engineer'], ['A']),
    ticket({ team: 'A' }),
    null,
    ['team', 'owner'],
  ],
  ['another team hears nothing', person(['engineer'], ['B']), ticket({ team: 'A' }), null, []],
  ['the advisor of the account', person(['advisor']), ticket({ assignee: 'other' }), 'me', ['advisor']],
  ['a lead without teams answers for all', person(['lead']), ticket({ team: 'A' }), null, ['lead']],
  ['a lead with teams for those', person(['lead'], ['B']), ticket({ team: 'A' }), null, []],
  ['and for what is in no queue', person(['lead'], ['B']), ticket(), null, ['lead']],
  [
    'a partner for what was handed over',
    person(['partner'], [], 'P'),
    ticket({ assignee: 'other', partner: 'P' }),
    null,
    ['team'],
  ],
  ['but not for another partner’s', person(['partner'], [], 'P'), ticket({ partner: 'Q' }), null, []],
  ['a partner’s team names mean nothing', person(['partner'], ['A'], 'P'), ticket({ team: 'A' }), null, []],
])('%s', (_title, who, what, advisor, expected) => {
  expect([...warnedAs(who, what, advisor)]).toEqual(expected);
});
