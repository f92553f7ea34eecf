import { runKey, type Origin } from '../../../shared/checklists/runs.ts';
import { recordPath } from '../sync/record-words.ts';

/** Address of a record with the step of its checklist that is to be looked at; `null` for kinds without a page. */
export function stepAddress({ kind, id, template, run, step }: Origin): string | null {
  const path = recordPath(kind, id);
  const query = new URLSearchParams({ run: `${id}/${runKey({ template, run })}`, step });
  return path === null ? null : `${path}?${query.toString()}`;
}
