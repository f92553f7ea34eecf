import { kinds } from '../../shared/records/kinds.ts';
import { Page } from './page.ts';
import { addText, type PullContext } from './pull-context.ts';
import type { KindPage } from './pull-kind.ts';
import { collectToday } from './today/collect-today.ts';

/** A page of today's records of every kind, and whether bounds left something out. */
export interface TodayPages {
  isComplete: boolean;
  pages: Map<(typeof kinds)[number], KindPage>;
}

/**
 * Everything that today needs, in one answer (S12). The checkpoints in it stand at the very beginning: they cover no
 * record, and only tell later what the person could see at this moment, so that what is lost before the first page
 * was read is removed again (S8).
 */
export async function pullToday(context: PullContext, now: number): Promise<TodayPages> {
  const { store, access, state } = context;
  const basket = await collectToday(store, access, now);
  const pages = new Map<(typeof kinds)[number], KindPage>();
  for (const kind of kinds) {
    const page = new Page(Number.MAX_SAFE_INTEGER, context.budget);
    for (const row of basket.rows.get(kind)?.values() ?? []) addText(context, kind, row, page);
    const owner = { secret: state.secret, person: access.person.id, kind };
    const start = { epoch: state.epoch, revision: 0, began: state.revision, view: access.view, fill: null };
    pages.set(kind, {
      page,
      after: context.seals.seal(owner, start),
      hasMore: true,
      total: null,
      digest: null,
    });
  }
  return { isComplete: basket.isComplete, pages };
}
