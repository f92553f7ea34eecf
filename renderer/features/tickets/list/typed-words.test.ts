import { expect, test } from 'vitest';
import { follow } from './typed-words.ts';

test('letters typed while the address still follows are kept', () => {
  const typed = { text: 'abc', seen: '', sent: ['a', 'ab', 'abc'] };
  const later = follow(typed, 'a');
  expect(later).toEqual({ text: 'abc', seen: 'a', sent: ['ab', 'abc'] });
  expect(follow(later, 'abc')).toEqual({ text: 'abc', seen: 'abc', sent: [] });
});

test('an address that was not typed here replaces the text', () => {
  expect(follow({ text: 'abc', seen: 'abc', sent: [] }, '')).toEqual({ text: '', seen: '', sent: [] });
  expect(follow({ text: 'ab', seen: '', sent: ['a', 'ab'] }, 'printer').text).toBe('printer');
});
