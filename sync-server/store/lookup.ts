import type { AnyRecord, Kind, RecordOf } from '../../shared/records/kinds.ts';

/**
 * The one value by which the server itself looks up records of a kind: tickets by their partner and accounts by
 * their advisor (both decide what somebody may see), entries by the record in whose timeline they stand.
 */
export function lookupOf(kind: Kind, record: AnyRecord): string | null {
  if (kind === 'tickets') return (record as RecordOf<'tickets'>).partner;
  if (kind === 'accounts') return (record as RecordOf<'accounts'>).advisor;
  if (kind === 'entries') return (record as RecordOf<'entries'>).subjectId;
  return null;
}
