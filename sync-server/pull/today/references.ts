import type { AnyRecord, Kind, RecordOf } from '../../../shared/records/kinds.ts';

/** A record that another one speaks of. */
export interface Reference {
  kind: Kind;
  id: string;
}

type ReferencesOf = { [K in Kind]?: (record: RecordOf<K>) => (Reference | null)[] };

const to = (kind: Kind, id: string | null): Reference | null => (id === null ? null : { kind, id });
const all = (kind: Kind, ids: readonly string[]): Reference[] => ids.map((id) => ({ kind, id }));

/** Contacts and sites stand inside their account. */
const referencesByKind: ReferencesOf = {
  tickets: (ticket) => [
    to('accounts', ticket.account),
    to('people', ticket.assignee),
    to('people', ticket.openedBy),
    to('tickets', ticket.parent),
    ...all('assets', ticket.assets),
    ...all('articles', ticket.articles),
    ...all('tickets', ticket.related),
  ],
  visits: (visit) => [
    to('accounts', visit.account),
    to('people', visit.engineer),
    to('articles', visit.checklist),
    ...all('tickets', visit.tickets),
  ],
  commitments: (commitment) => [
    to('accounts', commitment.account),
    to('people', commitment.owner),
    to('tickets', commitment.ticket),
    to('visits', commitment.visit),
  ],
  accounts: (account) => [
    to('people', account.advisor),
    to('policies', account.contract),
    ...account.contracts.map(({ contract }) => to('policies', contract)),
  ],
  assets: (asset) => [to('accounts', asset.account), to('assets', asset.parent)],
  entries: (entry) => [to('people', entry.author)],
};

/** Records that somebody who opens this one wants to see beside it. Pure. */
export function referencesOf<K extends Kind>(kind: K, record: RecordOf<K>): Reference[] {
  const find = referencesByKind[kind] as ((record: AnyRecord) => (Reference | null)[]) | undefined;
  return (find?.(record) ?? []).filter((reference) => reference !== null);
}
