/**
 * Name of the record schemas of this version: the hash of `records.snapshot.json`. Consoles send it along, so that a
 * newer server cuts records down to what they know (S13). Written by `UPDATE_SCHEMA_SNAPSHOT=1`, like the snapshot.
 */
export const SCHEMA_HASH = 'tM6ALhvJJs2yOwgj0rnplS';
