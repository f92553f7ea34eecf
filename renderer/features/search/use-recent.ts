import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { usePerson } from '../../data/hooks.ts';
import { readRecent, recordOfPath, withRecent, writeRecent, type Recent } from './recent-records.ts';

/** Remember every record whose page is opened. Mounted once, with the palette. */
export function useRememberRecent(): void {
  const { id } = usePerson();
  const { pathname } = useLocation();
  useEffect(() => {
    const opened = recordOfPath(pathname);
    if (opened !== null) writeRecent(localStorage, id, withRecent(readRecent(localStorage, id), opened));
  }, [pathname, id]);
}

/** Records that this person opened on this device, the latest first, without the one on the screen. */
export function useRecent(): readonly Recent[] {
  const { id } = usePerson();
  const { pathname } = useLocation();
  const [recent] = useState(() => readRecent(localStorage, id));
  const onScreen = recordOfPath(pathname);
  return recent.filter((record) => record.id !== onScreen?.id);
}
