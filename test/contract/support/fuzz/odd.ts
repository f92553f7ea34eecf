import * as fc from 'fast-check';

/** What nobody expects: other types, ends of ranges, names of prototypes, halves of characters. */
export const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(null, -1, 1e300, '', '\u0000', '\uD800', '__proto__', [], {}, [[]], true),
  fc.string({ maxLength: 30, unit: 'binary' }),
);

/** Usually the first, now and then something odd: a request that is wrong everywhere gets no further than the door. */
export function mostly(usual: fc.Arbitrary<unknown>, weight = 25): fc.Arbitrary<unknown> {
  return fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: odd });
}
