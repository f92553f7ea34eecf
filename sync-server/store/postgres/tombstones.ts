import { run, type Queryable } from './run.ts';

/**
 * Take out of the order of scopes what was deleted before a time (UTC ms), and what left a scope up to the same
 * revision. The records themselves stay, marked as deleted. Returns how many and the latest revision among them.
 */
export async function forgetTombstones(
  db: Queryable,
  deletedBefore: number,
): Promise<{ count: number; floor: number }> {
  const old = await run<{ number: number; revision: number }>(db, forgettable, [deletedBefore]);
  if (old.length === 0) return { count: 0, floor: 0 };
  const floor = Math.max(...old.map(({ revision }) => revision));
  await run(db, forget, [old.map(({ number }) => number)]);
  await run(db, forgetLeft, [floor]);
  return { count: old.length, floor };
}

const forgettable = {
  text: `
    SELECT r.number, r.revision FROM records r
    JOIN history h ON h.record = r.number AND h.revision = r.revision
    WHERE r.deleted AND h.at < $1 AND EXISTS
      (SELECT 1 FROM record_scopes s WHERE s.record = r.number AND s.revision = r.revision)`,
};
const forget = { text: 'DELETE FROM record_scopes WHERE record = ANY ($1::bigint[])' };
const forgetLeft = { text: 'DELETE FROM record_scopes WHERE NOT present AND revision <= $1' };
