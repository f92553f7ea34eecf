import { expect, it } from 'vitest';
import { removed, upserted } from './members.ts';

const members = [
  { id: 'a', name: 'first' },
  { id: 'b', name: 'second' },
];

it('a changed member keeps its place', () => {
  expect(upserted(members, { id: 'a', name: 'changed' }).map((one) => one.name)).toEqual([
    'changed',
    'second',
  ]);
});

it('a new member comes last, and the list before is left alone', () => {
  expect(upserted(members, { id: 'c', name: 'third' })).toHaveLength(3);
  expect(members).toHaveLength(2);
});

it('a removed member is gone; an unknown one changes nothing', () => {
  expect(removed(members, 'a').map((one) => one.id)).toEqual(['b']);
  expect(removed(members, 'z')).toEqual(members);
});
