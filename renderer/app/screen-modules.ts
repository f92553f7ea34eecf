import type { ComponentType } from 'react';

/** Reads one screen; each is a part of the program of its own. */
export type LoadScreen = () => Promise<ComponentType>;

/** The screens by their address below `/`. */
export const screenModules: Record<string, LoadScreen> = {
  today: async () => (await import('../features/today/TodayPage.tsx')).TodayPage,
  'tickets/new': async () => (await import('../features/tickets/NewTicketPage.tsx')).NewTicketPage,
  'tickets/:id?': async () => (await import('../features/tickets/TicketsPage.tsx')).TicketsPage,
  'visits/:id?': async () => (await import('../features/visits/VisitsPage.tsx')).VisitsPage,
  'accounts/:id?': async () => (await import('../features/accounts/AccountsPage.tsx')).AccountsPage,
  'assets/:id?': async () => (await import('../features/assets/AssetsPage.tsx')).AssetsPage,
  'knowledge/:id?': async () => (await import('../features/knowledge/KnowledgePage.tsx')).KnowledgePage,
  'commitments/:id?': async () =>
    (await import('../features/commitments/CommitmentsPage.tsx')).CommitmentsPage,
  sync: async () => (await import('../features/sync/SyncPage.tsx')).SyncPage,
  devices: async () => (await import('../features/devices/DevicesPage.tsx')).DevicesPage,
  settings: async () => (await import('../features/settings/SettingsPage.tsx')).SettingsPage,
};

/** Begin to read the screen of an address before anything else is ready for it; a failure shows when it is opened. */
export function preloadScreenAt(pathname: string): void {
  const folder = pathname.split('/')[1] ?? '';
  const name = Object.keys(screenModules).findLast((path) => path.split('/')[0] === folder);
  void screenModules[name ?? '']?.().catch(() => undefined);
}

/**
 * Read every screen once the window has nothing else to do: who drives out of reach of the network right after
 * signing in opens them all the same. A screen that cannot be read now is read when it is opened.
 */
export async function preloadScreens(): Promise<void> {
  await Promise.allSettled(Object.values(screenModules).map((load) => load()));
}
