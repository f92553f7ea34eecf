import { expect, test } from 'vitest';
import { openCheckpoint, sealCheckpoint } from './checkpoint.ts';

const owner = { secret: 's', person: 'p', kind: 'tickets' as const };
const checkpoint = { epoch: 'e', revision: 17, began: 5, view: 'v', fill: { view: 'w', at: 3 } };

test('S2 a checkpoint comes back as it was sealed', () => {
  for (const each of [checkpoint, { ...checkpoint, fill: null }]) {
    expect(openCheckpoint(owner, sealCheckpoint(owner, each))).toEqual(each);
  }
});

test('S2 a checkpoint opens for nobody else, for no other kind and with no other key', () => {
  const text = sealCheckpoint(owner, checkpoint);
  expect(openCheckpoint({ ...owner, person: 'q' }, text)).toBeNull();
  expect(openCheckpoint({ ...owner, kind: 'entries' }, text)).toBeNull();
  expect(openCheckpoint({ ...owner, secret: 't' }, text)).toBeNull();
});

test('S2 a checkpoint with any character changed does not open', () => {
  const text = sealCheckpoint(owner, checkpoint);
  for (let index = 0; index < text.length - 1; index += 1) {
    const changed = text.slice(0, index) + (text[index] === 'A' ? 'B' : 'A') + text.slice(index + 1);
    expect(openCheckpoint(owner, changed)).toBeNull();
  }
  for (const nonsense of ['', '.', 'x', 'a.b.c', '%', '\u0000'])
    expect(openCheckpoint(owner, nonsense)).toBeNull();
});
