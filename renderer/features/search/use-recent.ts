import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { usePerson } from '../../data/hooks.ts';
import { readRecent, recordOfPath, withRecent, writeRecent, type Recent } from './recent-records.ts';

/** Records that this person opened on this device, the latest first; follows the address. */
export function useRecent(): readonly Recent[] {
  const person = usePerson();
  const { pathname } = useLocation();
  const [recent, setRecent] = useState(() => readRecent(localStorage, person.id));
  useEffect(() => {
    const opened = recordOfPath(pathname);
    if (opened === null) return;
    setRecent((list) => {
      const next = withRecent(list, opened);
      writeRecent(localStorage, person.id, next);
      return next;
    });
  }, [pathname, person.id]);
  return recent;
}
