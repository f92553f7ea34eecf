import { useMemo } from 'react';
import { erasedIn } from '../../../shared/files/attachment.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import { useRecords } from '../../data/hooks.ts';

/** Attachments whose bytes were removed after review, with the certificate of each. Few, and asked for once. */
export function useErased(): ReadonlyMap<string, Entry> {
  const certificates = useRecords('entries', { selector: { type: 'erased' }, sort: [{ at: 'asc' }] });
  return useMemo(() => erasedIn(certificates ?? []), [certificates]);
}
