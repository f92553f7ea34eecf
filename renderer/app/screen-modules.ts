import type { ComponentType } from 'react';

/** The screen of an address without a path. */
export const START = 'today';

/** Reads one screen; each is a part of the program of its own. */
export type LoadScreen = () => Promise<ComponentType>;

/** The screens by their address below `/`. */
export const screenModules: Record<string, LoadScreen> = {
  today: async () => (await import('../features/today/TodayPage.tsx')).TodayPage,
  'tickets/new': async () => (await import('../features/tickets/NewTicketPage.tsx')).NewTicketPage,
  'tickets/:id?': async () => (await import('../features/tickets/TicketsPage.tsx')).TicketsPage,
  'visits/:id?': async () => (await import('../features/visits/VisitsPage.tsx')).VisitsPage,
  week: async () => (await import('../features/visits/WeekPage.tsx')).WeekPage,
  suitcase: async () => (await import('../features/suitcase/SuitcasePage.tsx')).SuitcasePage,
  'accounts/:id?': async () => (await import('../features/accounts/AccountsPage.tsx')).AccountsPage,
  'assets/:id?': async () => (await import('../features/assets/AssetsPage.tsx')).AssetsPage,
  'knowledge/:id?': async () => (await import('../features/knowledge/KnowledgePage.tsx')).KnowledgePage,
  'commitments/:id?': async () =>
    (await import('../features/commitments/CommitmentsPage.tsx')).CommitmentsPage,
  'stock/:id?': async () => (await import('../features/stock/StockPage.tsx')).StockPage,
  'field/:id?/:part?': async () => (await import('../features/field/FieldPage.tsx')).FieldPage,
  inbox: async () => (await import('../features/notices/inbox/InboxPage.tsx')).InboxPage,
  reports: async () => (await import('../features/reports/ReportsPage.tsx')).ReportsPage,
  'policies/:id?': async () => (await import('../features/policies/PoliciesPage.tsx')).PoliciesPage,
  time: async () => (await import('../features/work/DaySheetPage.tsx')).DaySheetPage,
  sync: async () => (await import('../features/sync/SyncPage.tsx')).SyncPage,
  devices: async () => (await import('../features/devices/DevicesPage.tsx')).DevicesPage,
  settings: async () => (await import('../features/settings/SettingsPage.tsx')).SettingsPage,
};

/** The screen of an address, read before the router asks for it. */
export interface ReadScreen {
  /** Key in `screenModules`. */
  path: string;
  Component: ComponentType;
}

/**
 * Read the screen that an address shows first, so that it is drawn together with the frame: a part that comes later is
 * drawn a good third of a second later. `null` where there is none or it cannot be read; that shows when it is opened.
 */
export async function readScreenAt(pathname: string): Promise<ReadScreen | null> {
  const folder = pathname.split('/')[1] || START;
  const path = Object.keys(screenModules).findLast((name) => name.split('/')[0] === folder);
  if (path === undefined) return null;
  const Component = await screenModules[path]?.().catch(() => undefined);
  return Component === undefined ? null : { path, Component };
}

/**
 * Read every screen once the window has nothing else to do: who drives out of reach of the network right after
 * signing in opens them all the same. A screen that cannot be read now is read when it is opened.
 */
export async function preloadScreens(): Promise<void> {
  await Promise.allSettled(Object.values(screenModules).map((load) => load()));
}
