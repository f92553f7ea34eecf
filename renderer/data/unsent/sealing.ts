import {
  KDF_ITERATIONS,
  parseSealedFile,
  summed,
  UnsentFileError,
  type SealedFile,
} from '../../../shared/unsent/sealed-file.ts';
import { unsentWorkSchema, type UnsentWork } from '../../../shared/unsent/unsent-work.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** Encrypt unsent work for a file. `iterations` is only lowered by tests. */
export async function seal(
  work: UnsentWork,
  passphrase: string,
  iterations = KDF_ITERATIONS,
): Promise<SealedFile> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyOf(passphrase, salt, iterations);
  const plain = new TextEncoder().encode(JSON.stringify(work));
  const data = await subtle().encrypt({ name: 'AES-GCM', iv }, key, plain);
  const file = {
    format: 'fieldfare-unsent-sealed' as const,
    version: 1 as const,
    iterations,
    salt: toBase64(salt),
    iv: toBase64(iv),
    data: toBase64(new Uint8Array(data)),
  };
  return { ...file, sum: await sumOf(file) };
}

/** Decrypt what `seal` made. @throws UnsentFileError */
export async function unseal(text: string, passphrase: string): Promise<UnsentWork> {
  const file = parseSealedFile(text);
  if ((await sumOf(file)) !== file.sum) throw new UnsentFileError('damaged');
  const key = await keyOf(passphrase, fromBase64(file.salt), file.iterations);
  const plain = await subtle()
    .decrypt({ name: 'AES-GCM', iv: fromBase64(file.iv) }, key, fromBase64(file.data))
    .catch((cause: unknown) => {
      throw new UnsentFileError('wrong-passphrase', { cause });
    });
  const parsed = unsentWorkSchema.safeParse(JSON.parse(new TextDecoder().decode(plain)));
  if (!parsed.success) throw new UnsentFileError('newer');
  return parsed.data;
}

/** Pages of addresses without TLS have no cryptography. */
function subtle(): SubtleCrypto {
  const { subtle: found } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (found === undefined) throw new UnsentFileError('not-possible');
  return found;
}

async function keyOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  // Keyboards write the same letter in different ways.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await subtle().importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return subtle().deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

async function sumOf(file: Omit<SealedFile, 'sum'>): Promise<string> {
  const bytes = new TextEncoder().encode(summed(file));
  return toBase64(new Uint8Array(await subtle().digest('SHA-256', bytes)));
}
