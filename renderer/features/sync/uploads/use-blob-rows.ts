import { useEffect, useState } from 'react';
import type { BlobRow } from '../../../data/blobs/blob-row.ts';
import { useReplica } from '../../../data/replica-context.ts';

/** What is known of the files on this device, live over all windows; `undefined` until it is read. */
export function useBlobRows(): readonly BlobRow[] | undefined {
  const { blobs } = useReplica();
  const [rows, setRows] = useState<readonly BlobRow[]>();
  useEffect(() => blobs.follow(setRows), [blobs]);
  return rows;
}
