import { expect, test } from 'vitest';
import { statusOption, statusOptions, statusValue } from './status-options.ts';

test('waiting is offered with every reason to wait, other statuses once', () => {
  const values = statusOptions('in-progress').map(({ value }) => value);
  expect(values).toContain('waiting:customer');
  expect(values).not.toContain('waiting');
  expect(values).not.toContain('closed');
  expect(new Set(values).size).toBe(values.length);
});

test('a closed ticket can only be opened again', () => {
  expect(statusOptions('closed').map(({ value }) => value)).toEqual(['in-progress', 'closed']);
});

test('a value stands for the state that it was made of', () => {
  expect(statusOption(statusValue({ status: 'waiting', waitingFor: 'supplier' }))).toMatchObject({
    to: 'waiting',
    waitingFor: 'supplier',
  });
  expect(statusOption(statusValue({ status: 'new', waitingFor: null }))?.to).toBe('new');
  expect(statusOption('lost')).toBeUndefined();
});
