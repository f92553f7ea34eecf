import { useMemo, useState } from 'react';
import { attachmentOf, isPictureOf } from '../../../shared/files/attachment.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import { useRecords } from '../../data/hooks.ts';
import { picturesInOrder } from './pictures-in-order.ts';
import { useErased } from './use-erased.ts';

/** The pictures of the record in whose timeline `entry` stands, and a way through them. Another file stands alone. */
export function useSeries(entry: Entry) {
  const entries = useRecords('entries', { selector: { subjectId: entry.subjectId }, sort: [{ at: 'asc' }] });
  const erased = useErased();
  const [at, setAt] = useState<string>();
  const pictures = useMemo(
    () => picturesInOrder(entries ?? []).filter(({ id }) => !erased.has(id)),
    [entries, erased],
  );
  const attachment = attachmentOf(entry);
  const row = attachment !== null && isPictureOf(attachment) ? pictures : [entry];
  const found = row.findIndex(({ id }) => id === (at ?? entry.id));
  const index = Math.max(found, 0);
  return {
    shown: row[index] ?? entry,
    /** From 1. */
    place: index + 1,
    total: row.length,
    step: (by: -1 | 1) => setAt(row[index + by]?.id ?? row[index]?.id),
  };
}
