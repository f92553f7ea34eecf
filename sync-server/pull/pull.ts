import type { PullRequest } from '../../shared/protocol/pull.ts';
import { kinds } from '../../shared/records/kinds.ts';
import type { Access } from '../access/grants.ts';
import type { Store } from '../store/store.ts';
import { MAX_ANSWER_CHARS } from './page.ts';
import { pullKind, type KindPage } from './pull-kind.ts';
import type { Totals } from './totals.ts';

/**
 * Answer one pull as JSON text. Records are stored as the text that travels: parsing and writing 2,000 of them again
 * would take longer than everything else. Throws `RequestError` `invalid-checkpoint`.
 */
export async function pull(
  store: Store,
  totals: Totals,
  access: Access,
  request: PullRequest,
): Promise<string> {
  const context = {
    store,
    state: await store.state(),
    access,
    budget: { chars: MAX_ANSWER_CHARS },
    totals,
  };
  const parts: string[] = [];
  for (const kind of kinds) {
    const wanted = request.kinds[kind];
    if (wanted === undefined) continue;
    const page = await pullKind(context, { kind, ...wanted });
    parts.push(`"${kind}":${pageText(page)}`);
  }
  return `{"serverTime":${Date.now()},"kinds":{${parts.join(',')}}}`;
}

function pageText(page: KindPage): string {
  const total = page.total === null ? '' : `,"total":${page.total}`;
  const removed = JSON.stringify(page.removed);
  return `{"records":[${page.texts.join(',')}],"removed":${removed},"after":"${page.after}","hasMore":${page.hasMore}${total}}`;
}
