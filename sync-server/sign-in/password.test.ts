import { expect, test } from 'vitest';
import { decoyHash, hashPassword, verifyPassword } from './password.ts';

test('a password fits its own hash and no other does', async () => {
  const hash = await hashPassword('Zażółć gęślą jaźń');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await verifyPassword('Zażółć gęślą jaźń', hash)).toBe(true);
  expect(await verifyPassword('Zazolc gesla jazn', hash)).toBe(false);
  expect(await verifyPassword('Zażółć gęślą jaźń'.normalize('NFD'), hash)).toBe(true);
});

test('the same password has another hash each time; a decoy fits nothing', async () => {
  expect(await hashPassword('x')).not.toBe(await hashPassword('x'));
  expect(await verifyPassword('', await decoyHash())).toBe(false);
});
