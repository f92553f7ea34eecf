import type { SuitcaseGroup } from '../../../shared/suitcase/suitcase-item.ts';
import { once } from './once.ts';
import type { ExtraKind } from './walk-suitcase.ts';
import type { Walked, WalkReplica } from './walk-visit.ts';

const groups: Record<ExtraKind, SuitcaseGroup> = {
  tickets: 'tickets',
  assets: 'assets',
  articles: 'articles',
};

/** The record that a pin takes along besides the visits; `null` for the pin of a visit. */
export function extraOf(key: string): { kind: ExtraKind; id: string } | null {
  const [what, kind = '', id = ''] = key.split('/');
  if (what !== 'extra' || !Object.hasOwn(groups, kind)) return null;
  return { kind: kind as ExtraKind, id };
}

/** What one record that is taken along needs: itself, and the files in its timeline. */
export async function walkExtra(
  replica: WalkReplica,
  { kind, id }: { kind: ExtraKind; id: string },
): Promise<{ walked: Walked; name: string }> {
  const record = await once(replica.record(kind, id));
  const name = nameOf(replica, kind, id);
  const isAway = kind === 'tickets' && replica.archive.get().away.has(id);
  const lack = record !== null ? null : isAway ? ('unfetched' as const) : ('gone' as const);
  const item = { group: groups[kind], id, name, bytes: 0, lack };
  return { walked: { items: [item], subjects: [id], cases: [] }, name };
}

function nameOf(replica: WalkReplica, kind: ExtraKind, id: string): string {
  if (kind === 'assets') return replica.headers('assets').get().byId.get(id)?.name ?? '';
  if (kind === 'articles') return replica.headers('articles').get().byId.get(id)?.title ?? '';
  const ticket = replica.headers('tickets').get().byId.get(id);
  return [ticket?.number, ticket?.subject].filter(Boolean).join(' ');
}
