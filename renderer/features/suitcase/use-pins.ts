import { useEffect, useState } from 'react';
import type { Pin } from '../../../shared/suitcase/pins.ts';
import { useReplica } from '../../data/replica-context.ts';

const none: readonly Pin[] = [];

/** What this device holds, live. */
export function usePins(): readonly Pin[] {
  const { blobs } = useReplica();
  const [pins, setPins] = useState<readonly Pin[]>(none);
  useEffect(() => blobs.followPins(setPins), [blobs]);
  return pins;
}
