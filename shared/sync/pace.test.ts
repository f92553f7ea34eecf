import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

function paceAfter(...times: number[]): number {
  const pace = new Pace();
  for (const ms of times) pace.took(ms);
  return pace.size;
}

describe('how many records are written at once', () => {
  it.each([
    ['500 at first', [], 500],
    ['no more than 500 on a quick device', [10, 10, 10], 500],
    ['as many as fit into 50 ms', [80], 313],
    ['halved at most, however slow one write was', [10_000], 250],
    ['never fewer than 60', [9_000, 9_000, 9_000, 9_000, 9_000], 60],
    ['more again when the device has time', [10_000, 10], 500],
    ['as before when the clock stood still or went back', [100, 0, -3_600_000], 250],
  ])('S12: %s', (_title, times, size) => {
    expect(paceAfter(...times)).toBe(size);
  });
});
