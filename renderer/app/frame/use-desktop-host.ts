import { useEffect } from 'react';
import { usePreferences } from '../preferences/PreferencesProvider.tsx';
import { useDesktop, useDesktopRoutes } from '../desktop.ts';
import type { Badges } from './use-badges.ts';

/** Keeps what surrounds the page in step: routes asked for from outside, number on the icon, language of the tray. */
export function useDesktopHost(badges: Badges): void {
  const desktop = useDesktop();
  const { language } = usePreferences().preferences;
  const count = (badges.tickets?.count ?? 0) + (badges.commitments?.count ?? 0);
  useDesktopRoutes();
  useEffect(() => desktop.setBadge(count), [desktop, count]);
  useEffect(() => desktop.setLanguage(language), [desktop, language]);
}
