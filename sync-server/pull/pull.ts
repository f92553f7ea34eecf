import { PACK_FORMAT } from '../../shared/packs/pack-text.ts';
import type { PullRequest } from '../../shared/protocol/pull.ts';
import { kinds, type Kind } from '../../shared/records/kinds.ts';
import type { Access } from '../access/grants.ts';
import type { Manifests } from '../archive/manifests.ts';
import type { News } from '../live/news.ts';
import type { ClientSchemas } from '../schema/client-schemas.ts';
import type { Store, StoreState } from '../store/store.ts';
import { Audit } from './audit.ts';
import { MAX_ANSWER_CHARS } from './page.ts';
import type { PullContext } from './pull-context.ts';
import { pullIds } from './pull-ids.ts';
import { pullKind, type KindPage } from './pull-kind.ts';
import { pullToday } from './pull-today.ts';
import type { RecentRows } from './recent-rows.ts';
import type { Seals } from './seals.ts';
import type { Totals } from './totals.ts';

/** What pulls are answered from. */
export interface PullSource {
  store: Store;
  totals: Totals;
  news: News;
  seals: Seals;
  recent: RecentRows;
  schemas: ClientSchemas;
  manifests: Manifests;
}

/** Who pulls. Of the state little time may have passed: what was forgotten meanwhile (S9) would be missed. */
export interface Puller {
  access: Access;
  state: StoreState;
}

/**
 * Answer one pull as JSON text. Records are stored as the text that travels: parsing and writing 2,000 of them again
 * would take longer than everything else. Throws `RequestError` `invalid-checkpoint` and `unknown-schema`.
 */
export async function pull(source: PullSource, puller: Puller, request: PullRequest): Promise<string> {
  const { store, totals, news, seals, recent, schemas, manifests } = source;
  const { access } = puller;
  const gap = schemas.gapOf(request.schema);
  // An older console cannot have records in packs cut down for it: it gets all of them as records.
  const isHotOnly =
    (request.packs ?? 0) >= PACK_FORMAT && gap?.has('tickets') !== true && gap?.has('entries') !== true;
  const audit = request.audit === true ? await Audit.take(store, { access, isHotOnly }) : null;
  const state = audit === null ? puller.state : await store.state();
  const context: PullContext = {
    store,
    state: { ...state, revision: audit?.revision ?? state.revision },
    access,
    news,
    seals,
    recent,
    budget: { chars: MAX_ANSWER_CHARS },
    totals,
    gap,
    audit,
    isHotOnly,
  };
  const now = Date.now();
  if (request.today === true) {
    const { isComplete, pages } = await pullToday(context, now);
    const kindsText = partsOf(pages).join(',');
    return `{"serverTime":${now},"today":{"isComplete":${isComplete}},"kinds":{${kindsText}}}`;
  }
  const pages = new Map<Kind, KindPage>();
  for (const kind of kinds) {
    const wanted = request.kinds[kind];
    if (wanted === undefined) continue;
    const { ids } = wanted;
    const page = ids === undefined ? pullKind(context, { kind, ...wanted }) : pullIds(context, kind, ids);
    pages.set(kind, await page);
  }
  // Afterwards: what was left out of the pages lies in the packs of this manifest, or a later one.
  const packs = isHotOnly ? `"packs":"${(await manifests.of(access)).tag}",` : '';
  return `{"serverTime":${Date.now()},${packs}"kinds":{${partsOf(pages).join(',')}}}`;
}

function partsOf(pages: ReadonlyMap<Kind, KindPage>): string[] {
  return [...pages].map(([kind, page]) => `"${kind}":${pageText(page)}`);
}

function pageText({ page, after, hasMore, total, digest }: KindPage): string {
  const { texts, removed, isProjected, withheld, isShift } = page;
  const rest = [
    total === null ? '' : `,"total":${total}`,
    digest === null ? '' : `,"digest":${JSON.stringify(digest)}`,
    isShift ? ',"shift":true' : '',
    isProjected ? ',"projected":true' : '',
    withheld === 0 ? '' : `,"withheld":${withheld}`,
  ].join('');
  return `{"records":[${texts.join(',')}],"removed":${JSON.stringify(removed)},"after":"${after}","hasMore":${hasMore}${rest}}`;
}
