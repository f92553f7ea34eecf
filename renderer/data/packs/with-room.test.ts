import { expect, test } from 'vitest';
import { withRoom } from './with-room.ts';

const full = new DOMException('no room', 'QuotaExceededError');

test.each<[string, Error[], boolean, string, number]>([
  ['a write that finds room leaves the archive alone', [], true, 'written', 0],
  ['where there is no room the archive gives way', [full], true, 'written', 1],
  ['where the archive has nothing left, it is told', [full], false, 'no room', 1],
  ['a second time it is told', [full, full], true, 'no room', 1],
  ['another failure is none of the archive’s', [new Error('damaged')], true, 'damaged', 0],
])('S14 %s', async (_what, failures, canGive, end, asked) => {
  const left = [...failures];
  let gives = 0;
  const makeRoom = async () => {
    gives += 1;
    return canGive;
  };
  const write = async () => {
    const failure = left.shift();
    if (failure !== undefined) throw failure;
    return 'written';
  };
  expect(await withRoom(makeRoom, write).catch((error: Error) => error.message)).toBe(end);
  expect(gives).toBe(asked);
});
