import { useEffect, useState } from 'react';
import { z } from 'zod';
import { usePerson } from '../../data/hooks.ts';
import { useNow } from '../../ui/now.tsx';
import { presenceAt, type Absence, type Presence } from './select/since.ts';

const presenceSchema = z.object({ lastSeen: z.number(), since: z.number(), until: z.number() });
const storageKey = (personId: string) => `fieldfare.presence.${personId}`;

/** When this person was last away from this device; empty on the first visit. The same object for the whole stay. */
export function useAbsence(): Absence {
  const { id } = usePerson();
  const now = useNow();
  const [first] = useState(() => presenceAt(read(id), Date.now()));
  useEffect(() => {
    if (document.visibilityState !== 'visible') return;
    write(id, { ...first, lastSeen: now });
  }, [id, first, now]);
  return first;
}

function read(personId: string): Presence | null {
  try {
    return presenceSchema.parse(JSON.parse(localStorage.getItem(storageKey(personId)) ?? 'null'));
  } catch {
    // The first visit, or a storage that is blocked: news begins now.
    return null;
  }
}

function write(personId: string, presence: Presence): void {
  try {
    localStorage.setItem(storageKey(personId), JSON.stringify(presence));
  } catch {
    // Without storage the banner stays away; nothing depends on it.
  }
}
