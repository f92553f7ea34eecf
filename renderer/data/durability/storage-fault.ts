/**
 * Why a database on this device cannot be used.
 * - `newer`: another version of the console wrote it, usually a newer one
 * - `damaged`: the browser cannot read it
 * - `full`: there is no room to write
 */
export type StorageFault = 'newer' | 'damaged' | 'full';

/** Names that browsers and Dexie give to failures of IndexedDB, and RxDB's codes for schemas that do not fit. */
const faults: readonly [RegExp, StorageFault][] = [
  [/QuotaExceeded|not enough (disk )?space|storage is full|FILE_ERROR_NO_SPACE/i, 'full'],
  [/VersionError|UpgradeError|SchemaError|\bDB6\b|\bDM[1-5]\b|\bSNH\b/, 'newer'],
  [
    /UnknownError|DataError|NotReadable|NotFoundError|InvalidStateError|OpenFailed|backing store|corrupt/i,
    'damaged',
  ],
];

/** Sorts an error by what can be done about it; `null` when it has nothing to do with the storage. */
export function storageFaultOf(error: unknown): StorageFault | null {
  const words = describe(error);
  return faults.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Name, code and message, with those of what caused it: Dexie and RxDB wrap what the browser said. */
function describe(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 3) return String(error);
  const { name, code, message, inner, cause } = error as Record<string, unknown>;
  const own = [name, code, message].filter((part) => typeof part === 'string').join(' ');
  const below = [inner, cause].filter((part) => part !== undefined && part !== null);
  return [...below.map((part) => describe(part, depth + 1)), own].join(' ');
}
