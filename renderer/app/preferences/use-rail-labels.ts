import { useMediaQuery } from '@mantine/hooks';
import { usePreferences } from './PreferencesProvider.tsx';

/** Whether the rail shows words beside its icons: as chosen, else where there is room for them. */
export function useRailLabels(): boolean {
  const isWide = useMediaQuery('(min-width: 1500px)', false, { getInitialValueInEffect: false });
  return usePreferences().preferences.railLabels ?? isWide;
}
