import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** Memory in KiB and passes: OWASP's recommendation for argon2id; some 30 ms on a thread of its own. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const LENGTH = 32;

/** Hash of a password as a PHC string (`$argon2id$v=19$m=...`), for `store.setPassword`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await keyOf(password, salt, COST);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(key)}`;
}

/** Is this the password of the hash? Takes as long for a wrong one as for the right one. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [, name, , cost = '', salt = '', key = ''] = hash.split('$');
  const numbers = /^m=(\d+),t=(\d+),p=(\d+)$/.exec(cost);
  if (name !== 'argon2id' || numbers === null) throw new Error('The stored password hash is not argon2id.');
  const expected = Buffer.from(key, 'base64');
  const [memory, passes, parallelism] = numbers.slice(1).map(Number);
  const derived = await keyOf(password, Buffer.from(salt, 'base64'), {
    memory: memory ?? 0,
    passes: passes ?? 0,
    parallelism: parallelism ?? 0,
  });
  return derived.length === expected.length && timingSafeEqual(derived, expected);
}

/**
 * A hash that no password fits, with the cost of a real one: verifying against it makes an unknown login answer as
 * slowly as a known one.
 */
export function decoyHash(): Promise<string> {
  return hashPassword(randomBytes(32).toString('base64url'));
}

async function keyOf(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  return derive('argon2id', { message: password.normalize('NFC'), nonce: salt, tagLength: LENGTH, ...cost });
}

/** PHC strings carry base64 without padding. */
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
