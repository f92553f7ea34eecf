import type { z } from 'zod';
import { recordSchemas, type AnyRecord, type Kind } from '../../shared/records/kinds.ts';
import { mergeRule } from '../../shared/records/merge-rules.ts';
import type { Json } from '../../shared/sync/json.ts';
import { Refusal } from './refusal.ts';

/** Times of last activity: only the largest counts, so one clock of the future would hold them for good. */
const latestTimes = ['activityAt', 'updatedAt', 'observedAt', 'lastContactAt'];

/** Refuses fields that the kind does not have or that the server assigns. */
export function checkFields(kind: Kind, change: Record<string, Json>): void {
  for (const field of Object.keys(change)) {
    const rule = mergeRule(kind, field);
    if (rule === undefined) throw new Refusal('invalid', `There is no field "${field.slice(0, 50)}".`);
    if (rule === 'server' || field === 'id') throw new Refusal('server-field', field);
  }
}

/** The change with times of last activity that lie in the server's future drawn back to now (S10). */
export function withinNow(change: Record<string, Json>, now: number): Record<string, Json> {
  const result = { ...change };
  for (const field of latestTimes) {
    const value = result[field];
    if (typeof value === 'number' && value > now) result[field] = now;
  }
  return result;
}

/** Parse a whole record, or refuse it saying which field does not fit. */
export function parseOrRefuse(kind: Kind, value: unknown): AnyRecord {
  const result = recordSchemas[kind].safeParse(value);
  if (result.success) return result.data;
  throw new Refusal('invalid', issueText(result.error));
}

/** The first problem in words: where, and what would fit. */
export function issueText(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return '';
  const where = issue.path.map(String).join('.').slice(0, 200);
  return where === '' ? `${issue.message.slice(0, 300)}.` : `${where}: ${issue.message.slice(0, 300)}.`;
}
