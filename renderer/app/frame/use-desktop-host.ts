import { useEffect } from 'react';
import { usePreferences } from '../preferences/PreferencesProvider.tsx';
import { useDesktop, useDesktopRoutes } from '../desktop.ts';
import type { Badges } from './use-badges.ts';

/**
 * Keeps what surrounds the page in step: routes asked for from outside, number on the icon, language of the tray. The icon counts
 * all that waits for the person: what the rail counts, and unread notices.
 */
export function useDesktopHost(badges: Badges, unread: number): void {
  const desktop = useDesktop();
  const { language } = usePreferences().preferences;
  const count = (badges.tickets?.count ?? 0) + (badges.commitments?.count ?? 0) + unread;
  useDesktopRoutes();
  useEffect(() => desktop.setBadge(count), [desktop, count]);
  useEffect(() => desktop.setLanguage(language), [desktop, language]);
}
