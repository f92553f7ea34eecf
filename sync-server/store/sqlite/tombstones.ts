import type { DatabaseSync } from 'node:sqlite';

/**
 * Take out of the order of scopes what was deleted before a time (UTC ms), and what left a scope up to the same
 * revision. The records themselves stay, marked as deleted. Returns how many and the latest revision among them.
 */
export function forgetTombstones(db: DatabaseSync, deletedBefore: number): { count: number; floor: number } {
  const old = db
    .prepare(
      `SELECT r.number, r.revision FROM records r
       JOIN history h ON h.record = r.number AND h.revision = r.revision
       WHERE r.deleted = 1 AND h.at < ? AND EXISTS
         (SELECT 1 FROM record_scopes s WHERE s.record = r.number AND s.revision = r.revision AND s.kind = r.kind)`,
    )
    .all(deletedBefore);
  if (old.length === 0) return { count: 0, floor: 0 };
  const numbers = JSON.stringify(old.map((row) => row['number']));
  const floor = Math.max(...old.map((row) => Number(row['revision'])));
  db.prepare('DELETE FROM record_scopes WHERE record IN (SELECT value FROM json_each(?))').run(numbers);
  db.prepare('DELETE FROM record_scopes WHERE present = 0 AND revision <= ?').run(floor);
  return { count: old.length, floor };
}
