import { parseRecord, type AnyRecord, type Kind } from '../../shared/records/kinds.ts';
import type { Json } from '../../shared/sync/json.ts';

const ID = '01890000-0000-7000-8000-000000000001';
const OTHER = '01890000-0000-7000-8000-000000000002';
const THIRD = '01890000-0000-7000-8000-000000000003';
export const AT = 1_700_000_000_000;

type Values = Record<string, Json>;

/** A record of a kind with what it needs. */
export function record(kind: Kind, fields: Values): AnyRecord {
  const needed: Partial<Record<Kind, Values>> = {
    tickets: { subject: 'Printer', openedAt: AT, activityAt: AT },
    accounts: { name: 'Plant North' },
    assets: { name: 'Press 4', type: 'device' },
    people: { name: 'Engineer 1' },
    visits: { purpose: 'Repair', account: OTHER, startsAt: AT, endsAt: AT },
    policies: { type: 'contract', name: 'Gold' },
    articles: { title: 'How', language: 'en', updatedAt: AT },
  };
  return parseRecord(kind, { id: ID, revision: 5, ...needed[kind], ...fields });
}

/** One row of the table: what the server has, what it had at the base, what the person wants, what comes out. */
export interface Case {
  title: string;
  kind: Kind;
  current: Values;
  base: Values | null;
  change: Values;
  result: Values;
  conflicts?: { field: string; value: Json; kept: Json }[];
}

const contact = (id: string, name: string, phone: string | null = null) => ({
  id,
  name,
  role: 'user',
  email: null,
  phone,
  language: null,
  site: null,
});

export const mergeCases: Case[] = [
  {
    title: 'a scalar changed on one side is taken',
    kind: 'tickets',
    current: { category: 'Network' },
    base: null,
    change: { category: 'Printing' },
    result: { category: 'Printing' },
  },
  {
    title: 'fields changed by others stay beside it',
    kind: 'tickets',
    current: { category: 'Network', team: 'Second line' },
    base: { team: null },
    change: { category: 'Printing' },
    result: { category: 'Printing', team: 'Second line' },
  },
  {
    title: 'a scalar changed on both sides keeps the server value and proposes the other',
    kind: 'tickets',
    current: { category: 'Network' },
    base: { category: null },
    change: { category: 'Printing' },
    result: { category: 'Network' },
    conflicts: [{ field: 'category', value: 'Printing', kept: 'Network' }],
  },
  {
    title: 'the same value on both sides is no conflict',
    kind: 'tickets',
    current: { category: 'Network' },
    base: { category: null },
    change: { category: 'Network' },
    result: { category: 'Network' },
  },
  {
    title: 'a value that the person left as it was does not undo what others did',
    kind: 'tickets',
    current: { category: 'Network' },
    base: { category: 'Printing' },
    change: { category: 'Printing' },
    result: { category: 'Network' },
  },
  {
    title: 'clearing a field that another side changed is proposed, not lost',
    kind: 'tickets',
    current: { category: 'Network' },
    base: { category: 'Printing' },
    change: { category: null },
    result: { category: 'Network' },
    conflicts: [{ field: 'category', value: null, kept: 'Network' }],
  },
  {
    title: 'sets keep what either side added',
    kind: 'tickets',
    current: { tags: ['a', 'server'] },
    base: { tags: ['a'] },
    change: { tags: ['a', 'mine'] },
    result: { tags: ['a', 'server', 'mine'] },
  },
  {
    title: 'sets lose what either side removed',
    kind: 'tickets',
    current: { tags: ['b', 'c'] },
    base: { tags: ['a', 'b', 'c'] },
    change: { tags: ['a', 'b'] },
    result: { tags: ['b'] },
  },
  {
    title: 'a set that is null on one side is one value',
    kind: 'people',
    current: { accounts: null },
    base: { accounts: [OTHER] },
    change: { accounts: [OTHER, THIRD] },
    result: { accounts: null },
    conflicts: [{ field: 'accounts', value: [OTHER, THIRD], kept: null }],
  },
  {
    title: 'long text merges line by line',
    kind: 'tickets',
    current: { description: 'one\ntwo\nthree server' },
    base: { description: 'one\ntwo\nthree' },
    change: { description: 'one mine\ntwo\nthree' },
    result: { description: 'one mine\ntwo\nthree server' },
  },
  {
    title: 'long text rewritten in the same line keeps the server text without markers',
    kind: 'tickets',
    current: { description: 'server' },
    base: { description: 'one' },
    change: { description: 'mine' },
    result: { description: 'server' },
    conflicts: [{ field: 'description', value: 'mine', kept: 'server' }],
  },
  {
    title: 'the same lines added on both sides come once',
    kind: 'tickets',
    current: { description: 'one\nnew' },
    base: { description: 'one' },
    change: { description: 'one\nnew' },
    result: { description: 'one\nnew' },
  },
  {
    title: 'versions that two administrators add to one contract are both there',
    kind: 'policies',
    current: { data: { versions: { old: { from: null }, theirs: { from: 1 } } } },
    base: { data: { versions: { old: { from: null } } } },
    change: { data: { versions: { old: { from: null }, mine: { from: 2 } } } },
    result: { data: { versions: { old: { from: null }, theirs: { from: 1 }, mine: { from: 2 } } } },
  },
  {
    title: 'parts of one version that two administrators change come together, the same part is the server’s',
    kind: 'policies',
    current: { data: { versions: { one: { cap: 10, fee: 5 } } } },
    base: { data: { versions: { one: { cap: 1, fee: 5 } } } },
    change: { data: { versions: { one: { cap: 20, fee: 6 } } } },
    result: { data: { versions: { one: { cap: 10, fee: 6 } } } },
    conflicts: [{ field: 'data.versions.one.cap', value: 20, kept: 10 }],
  },
  {
    title: 'a version that was withdrawn and changed at once stays as the server has it',
    kind: 'policies',
    current: { data: { versions: {} } },
    base: { data: { versions: { one: { cap: 1 } } } },
    change: { data: { versions: { one: { cap: 2 } } } },
    result: { data: { versions: {} } },
    conflicts: [{ field: 'data.versions.one', value: { cap: 2 }, kept: null }],
  },
  {
    title: 'attributes merge key by key',
    kind: 'assets',
    current: { attributes: { ram: '32', disk: '1' } },
    base: { attributes: { ram: '16', disk: '1' } },
    change: { attributes: { ram: '16', disk: '2', cpu: '8' } },
    result: { attributes: { ram: '32', disk: '2', cpu: '8' } },
  },
  {
    title: 'an attribute changed on both sides is proposed under its key',
    kind: 'assets',
    current: { attributes: { ram: '32' } },
    base: { attributes: { ram: '16' } },
    change: { attributes: { ram: '64' } },
    result: { attributes: { ram: '32' } },
    conflicts: [{ field: 'attributes.ram', value: '64', kept: '32' }],
  },
  {
    title: 'an attribute removed on one side is gone',
    kind: 'assets',
    current: { attributes: { ram: '32', disk: '1' } },
    base: { attributes: { ram: '16', disk: '1' } },
    change: { attributes: { ram: '16' } },
    result: { attributes: { ram: '32' } },
  },
  {
    title: 'contacts added on both sides are both there',
    kind: 'accounts',
    current: { contacts: [contact(ID, 'A'), contact(OTHER, 'B')] },
    base: { contacts: [contact(ID, 'A')] },
    change: { contacts: [contact(ID, 'A'), contact(THIRD, 'C')] },
    result: { contacts: [contact(ID, 'A'), contact(OTHER, 'B'), contact(THIRD, 'C')] },
  },
  {
    title: 'two fields of one contact changed on two sides are both taken',
    kind: 'accounts',
    current: { contacts: [contact(ID, 'A', '111')] },
    base: { contacts: [contact(ID, 'A')] },
    change: { contacts: [contact(ID, 'Anna')] },
    result: { contacts: [contact(ID, 'Anna', '111')] },
  },
  {
    title: 'a contact removed here and edited there stays, and the removal is proposed',
    kind: 'accounts',
    current: { contacts: [contact(ID, 'A', '111')] },
    base: { contacts: [contact(ID, 'A')] },
    change: { contacts: [] },
    result: { contacts: [contact(ID, 'A', '111')] },
    conflicts: [{ field: `contacts.${ID}`, value: null, kept: contact(ID, 'A', '111') }],
  },
  {
    title: 'a contact edited here and removed there is proposed whole',
    kind: 'accounts',
    current: { contacts: [] },
    base: { contacts: [contact(ID, 'A')] },
    change: { contacts: [contact(ID, 'A', '222')] },
    result: { contacts: [] },
    conflicts: [{ field: `contacts.${ID}`, value: contact(ID, 'A', '222'), kept: null }],
  },
  {
    title: 'times of activity take the later, whatever was first',
    kind: 'tickets',
    current: { activityAt: AT + 10 },
    base: { activityAt: AT },
    change: { activityAt: AT + 5 },
    result: { activityAt: AT + 10 },
  },
  {
    title: 'a legal status is taken',
    kind: 'tickets',
    current: { status: 'new' },
    base: null,
    change: { status: 'in-progress' },
    result: { status: 'in-progress' },
  },
  {
    title: 'an illegal jump becomes a proposal, also when nobody else changed the status',
    kind: 'tickets',
    current: { status: 'new' },
    base: null,
    change: { status: 'closed', closedAt: AT },
    result: { status: 'new', closedAt: null },
    conflicts: [{ field: 'status', value: 'closed', kept: 'new' }],
  },
  {
    title: 'a status that loses takes its times with it and proposes whom it waits for',
    kind: 'tickets',
    current: { status: 'resolved', resolvedAt: AT },
    base: { status: 'new', resolvedAt: null },
    change: { status: 'waiting', waitingFor: 'customer', resolvedAt: null },
    result: { status: 'resolved', waitingFor: null, resolvedAt: AT },
    conflicts: [
      { field: 'status', value: 'waiting', kept: 'resolved' },
      { field: 'waitingFor', value: 'customer', kept: null },
    ],
  },
  {
    title: 'what was typed as a resolution is kept when the status loses',
    kind: 'tickets',
    current: { status: 'cancelled' },
    base: { status: 'in-progress' },
    change: { status: 'resolved', resolution: 'New toner', resolvedAt: AT },
    result: { status: 'cancelled', resolution: 'New toner', resolvedAt: null },
    conflicts: [{ field: 'status', value: 'resolved', kept: 'cancelled' }],
  },
  {
    title: 'a visit goes along its own transitions',
    kind: 'visits',
    current: { status: 'signed' },
    base: null,
    change: { status: 'planned' },
    result: { status: 'signed' },
    conflicts: [{ field: 'status', value: 'planned', kept: 'signed' }],
  },
  {
    title: 'what the server assigns and what the kind does not know is left out',
    kind: 'tickets',
    current: { number: 'FF-1' },
    base: null,
    change: { number: 'FF-2', revision: 99, colour: 'red', id: OTHER },
    result: { number: 'FF-1' },
  },
];
