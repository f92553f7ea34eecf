import type { PullAnswer } from '../../../shared/protocol/pull.ts';
import { isKind } from '../../../shared/records/kinds.ts';
import { TransportFailure } from '../../../shared/sync/failure.ts';
import { isObject } from '../../../shared/sync/json.ts';

/**
 * The shape of a pull answer, down to the ids and revisions that syncing itself relies on. The fields of each
 * record are checked chunk by chunk before they are written (`shared/sync/parse-pulled.ts`): a page at once would
 * hold up the screen.
 */
export function checkedPullAnswer(answer: unknown): PullAnswer {
  if (!isObject(answer) || typeof answer['serverTime'] !== 'number' || !isObject(answer['kinds'])) {
    throw unexpected('no serverTime or kinds');
  }
  for (const [kind, page] of Object.entries(answer['kinds'])) {
    if (isKind(kind) && !isPage(page)) throw unexpected(`page of ${kind}`);
  }
  return answer as unknown as PullAnswer;
}

function isPage(page: unknown): boolean {
  return (
    isObject(page) &&
    typeof page['after'] === 'string' &&
    typeof page['hasMore'] === 'boolean' &&
    Array.isArray(page['records']) &&
    page['records'].every(isRecord) &&
    Array.isArray(page['removed']) &&
    page['removed'].every((id) => typeof id === 'string')
  );
}

function isRecord(record: unknown): boolean {
  return isObject(record) && typeof record['id'] === 'string' && typeof record['revision'] === 'number';
}

function unexpected(what: string): TransportFailure {
  return new TransportFailure(
    'server-failed',
    `The answer to a pull does not have the expected shape: ${what}.`,
  );
}
