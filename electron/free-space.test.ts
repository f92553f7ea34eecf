import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freeSpace } from './free-space.ts';

test('the free space of a disk is a number of bytes', async () => {
  const { free } = await freeSpace(tmpdir());
  expect(free).toBeGreaterThan(0);
});

test('a folder that is gone is no fault: nothing is known then', async () => {
  expect(await freeSpace(path.join(tmpdir(), 'fieldfare-no-such-folder'))).toEqual({ free: null });
});
