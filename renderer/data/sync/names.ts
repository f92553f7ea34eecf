/** Names of the databases and locks of one person on one server. */
export interface ReplicaNames {
  records: string;
  progress: string;
  headers: string;
  packs: string;
  foldLock: string;
  outbox: string;
  /** Bytes of files: unsent ones are as precious as the outbox, so they are not numbered with the records. */
  blobs: string;
  uploadLock: string;
  writeLock: string;
  loopLock: string;
  /** Beginning of the names of locks that windows hold while they live. */
  windowLocks: string;
  channel: string;
}

/** How many databases of each part were set aside before (durability/set-aside.ts). */
export interface Generation {
  records: number;
  outbox: number;
}

/**
 * One replica and one outbox per person and server: two people at one device never see each other's records, and
 * a test server never mixes with the real one.
 */
export function replicaNames(
  server: string,
  personId: string,
  setAside: Generation = { records: 0, outbox: 0 },
): ReplicaNames {
  const base = `${personId}-${hashOf(server)}`;
  const key = numbered(base, setAside.records);
  return {
    records: `fieldfare-${key}`,
    progress: `fieldfare-progress-${key}`,
    headers: `fieldfare-headers-${key}`,
    packs: `fieldfare-packs-${key}`,
    foldLock: `fieldfare-fold-${key}`,
    outbox: `fieldfare-outbox-${numbered(base, setAside.outbox)}`,
    blobs: `fieldfare-blobs-${base}`,
    uploadLock: `fieldfare-upload-${base}`,
    writeLock: `fieldfare-write-${key}`,
    loopLock: `fieldfare-loop-${key}`,
    windowLocks: `fieldfare-window-${key}-`,
    channel: `fieldfare-sync-${key}`,
  };
}

function numbered(base: string, before: number): string {
  return before === 0 ? base : `${base}-${before + 1}`;
}

/** FNV-1a, 32 bits: short and the same everywhere. Only tells a handful of addresses apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
