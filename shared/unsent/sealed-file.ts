import { z } from 'zod';

/** What makes the key of a passphrase slow to guess; a file that asks for less or for absurdly more is refused. */
export const KDF_ITERATIONS = 600_000;
const MIN_ITERATIONS = 100_000;
const MAX_ITERATIONS = 5_000_000;
export const MIN_PASSPHRASE = 10;

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);

/**
 * Unsent work as it lies on a stick (docs/decisions/009-unsent-work-on-a-stick.md): `data` is `UnsentWork` as JSON in
 * UTF-8, encrypted by AES-256-GCM with the key that PBKDF2-HMAC-SHA-256 makes of the passphrase. `sum` is the SHA-256
 * of the rest, so that a damaged file is told apart from a wrong passphrase.
 */
export const sealedFileSchema = z.object({
  format: z.literal('fieldfare-unsent-sealed'),
  version: z.literal(1),
  iterations: z.int().min(MIN_ITERATIONS).max(MAX_ITERATIONS),
  salt: base64.length(24),
  iv: base64.length(16),
  data: base64.min(1),
  sum: base64.length(44),
});
export type SealedFile = z.infer<typeof sealedFileSchema>;

/** The text that `sum` is made of. */
export function summed({ format, version, iterations, salt, iv, data }: Omit<SealedFile, 'sum'>): string {
  return [format, version, iterations, salt, iv, data].join('\n');
}

/** Why a file was not taken. Screens translate the code; nothing was changed. */
export type UnsentFileProblem =
  | 'not-ours'
  | 'newer'
  | 'damaged'
  | 'wrong-passphrase'
  | 'someone-else'
  | 'not-possible';

export class UnsentFileError extends Error {
  override readonly name = 'UnsentFileError';
  readonly code: UnsentFileProblem;

  constructor(code: UnsentFileProblem, options?: ErrorOptions) {
    super(`The file of unsent work was not taken: ${code}.`, options);
    this.code = code;
  }
}

/** The text of a file in its parts. @throws UnsentFileError `not-ours`, `newer` or `damaged` */
export function parseSealedFile(text: string): SealedFile {
  const value = jsonOf(text);
  const head = z
    .object({ format: z.literal('fieldfare-unsent-sealed'), version: z.number() })
    .safeParse(value);
  if (!head.success) {
    // Cut off in the middle, it is no JSON any more, but begins like ours.
    throw new UnsentFileError(text.includes('fieldfare-unsent-sealed') ? 'damaged' : 'not-ours');
  }
  if (head.data.version > 1) throw new UnsentFileError('newer');
  const parsed = sealedFileSchema.safeParse(value);
  if (!parsed.success) throw new UnsentFileError('damaged');
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
