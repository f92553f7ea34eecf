import { expect, test } from 'vitest';
import { sealCheckpoint } from './checkpoint.ts';
import { Seals } from './seals.ts';

const owner = { secret: 's', person: 'p', kind: 'tickets' as const };
const checkpoint = { epoch: 'e', revision: 17, began: 5, view: 'v', fill: null };

test('S2 a checkpoint that was made or verified before opens for its owner and nobody else', () => {
  const seals = new Seals();
  const made = seals.seal(owner, checkpoint);
  const verified = sealCheckpoint(owner, { ...checkpoint, revision: 18 });
  for (const text of [made, verified, verified]) {
    expect(seals.open(owner, text)?.revision).toBe(text === made ? 17 : 18);
    expect(seals.open({ ...owner, person: 'q' }, text)).toBeNull();
    expect(seals.open({ ...owner, kind: 'entries' }, text)).toBeNull();
    expect(seals.open({ ...owner, secret: 't' }, text)).toBeNull();
    expect(seals.open(owner, `${text}A`)).toBeNull();
  }
});

test('S2 what is not kept any more is verified again', () => {
  const seals = new Seals();
  const first = seals.seal(owner, checkpoint);
  for (let revision = 0; revision < 30_000; revision += 1) seals.seal(owner, { ...checkpoint, revision });
  expect(seals.open(owner, first)).toEqual(checkpoint);
});
