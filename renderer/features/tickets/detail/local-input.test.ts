import { expect, test } from 'vitest';
import { fromLocalInput, toLocalInput } from './local-input.ts';

test.each([Date.UTC(2026, 0, 5, 7, 4), Date.UTC(2026, 6, 31, 23, 59), Date.UTC(2026, 2, 29, 12)])(
  'the instant %i comes back from the field as it was, to the minute',
  (instant) => {
    expect(fromLocalInput(toLocalInput(instant))).toBe(instant);
  },
);

test.each(['', '2026-13-40T99:99', 'soon'])('"%s" is no instant', (text) => {
  expect(fromLocalInput(text)).toBeNull();
});
