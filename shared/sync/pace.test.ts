import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

function paceAfter(pace: Pace, times: readonly number[]): number {
  for (const ms of times) pace.took(pace.size, ms);
  return pace.size;
}

describe('how many records are written at once', () => {
  it.each([
    ['200 at first', [], 200],
    ['no more than 500 on a quick device', [10, 10, 10], 500],
    ['as many as fit into 50 ms', [60], 167],
    ['halved at most, however slow one write was', [10, 10, 10_000], 250],
    ['never fewer than 150', [9_000, 9_000, 9_000, 9_000, 9_000], 150],
    ['more again when the device has time', [10_000, 10], 300],
    ['as before when the clock stood still or went back', [60, 0, -3_600_000], 167],
  ])('S12: %s', (_title, times, size) => {
    expect(paceAfter(new Pace(), times)).toBe(size);
  });

  it('S12: half as many from the moment on in which somebody writes, and more again afterwards', () => {
    const pace = new Pace();
    expect(paceAfter(pace, [10, 10, 50])).toBe(500);
    pace.hurry(true);
    expect(pace.size).toBe(250);
    pace.hurry(true);
    expect(paceAfter(pace, [40, 40])).toBe(250);
    pace.hurry(false);
    expect(paceAfter(pace, [25])).toBe(500);
  });

  it('S12: by what was in the chunk that was measured, not by what the next one will have', () => {
    const pace = new Pace();
    pace.took(400, 50);
    expect(pace.size).toBe(400);
  });
});
