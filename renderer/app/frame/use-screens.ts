import { useMemo } from 'react';
import { useGrant } from '../../data/hooks.ts';
import { screens, type Screen } from './screens.ts';

/** The places on the rail that the person has any use for. */
export function useScreens(): readonly Screen[] {
  const { partner } = useGrant();
  return useMemo(
    () => screens.filter(({ isForStaff = false }) => partner === null || !isForStaff),
    [partner],
  );
}
