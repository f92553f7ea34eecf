import { expect, test } from 'vitest';
import { DIGEST_MODULUS, emptyDigest, headHash, joined, sameDigest, withHead, type Head } from './digest.ts';

const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const heads: Head[] = Array.from({ length: 2_000 }, (_, n) => ({ id: uuid(n), revision: n + 1 }));
const digestOf = (list: readonly Head[]) => list.reduce(withHead, emptyDigest());

test('S15 the checksum does not depend on the order, and parts add up to the whole', () => {
  const whole = digestOf(heads);
  expect(digestOf([...heads].reverse())).toEqual(whole);
  expect(joined(digestOf(heads.slice(0, 700)), digestOf(heads.slice(700)))).toEqual(whole);
});

test.each<[string, (list: Head[]) => Head[]]>([
  ['one record missing', (list) => list.slice(1)],
  ['one record too many', (list) => [...list, { id: uuid(9_999), revision: 1 }]],
  ['one record in an older revision', (list) => [{ ...list[0]!, revision: 900_000 }, ...list.slice(1)]],
  [
    'two records with each other’s revision',
    ([a, b, ...rest]) => [
      { id: a!.id, revision: b!.revision },
      { id: b!.id, revision: a!.revision },
      ...rest,
    ],
  ],
  ['one record in place of another', (list) => [{ ...list[0]!, id: uuid(9_999) }, ...list.slice(1)]],
])('S15 a digest differs with %s', (_what, change) => {
  expect(sameDigest(digestOf(change([...heads])), digestOf(heads))).toBe(false);
});

test('S15 hashes are whole numbers below the modulus, and 20,000 heads have 20,000 of them', () => {
  const hashes = Array.from({ length: 20_000 }, (_, n) => headHash({ id: uuid(n % 500), revision: n }));
  expect(hashes.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < DIGEST_MODULUS)).toBe(true);
  expect(new Set(hashes).size).toBe(20_000);
});
