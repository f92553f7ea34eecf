import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { NotFound } from './errors/NotFound.tsx';
import { RouteError } from './errors/RouteError.tsx';
import { SignedIn } from './SignedIn.tsx';

/** One route of the console: read when it is first opened, with an error screen of its own. */
function screen(path: string, lazy: NonNullable<RouteObject['lazy']>): RouteObject {
  return { path, lazy, ErrorBoundary: RouteError };
}

/** Every address of the console. A list and its detail are one route, so that the list keeps its place. */
export const routes: RouteObject[] = [
  {
    path: '/',
    Component: SignedIn,
    ErrorBoundary: RouteError,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <Navigate to="/today" replace /> },
      screen('today', async () => ({
        Component: (await import('../features/today/TodayPage.tsx')).TodayPage,
      })),
      screen('tickets/new', async () => ({
        Component: (await import('../features/tickets/NewTicketPage.tsx')).NewTicketPage,
      })),
      screen('tickets/:id?', async () => ({
        Component: (await import('../features/tickets/TicketsPage.tsx')).TicketsPage,
      })),
      screen('visits/:id?', async () => ({
        Component: (await import('../features/visits/VisitsPage.tsx')).VisitsPage,
      })),
      screen('accounts/:id?', async () => ({
        Component: (await import('../features/accounts/AccountsPage.tsx')).AccountsPage,
      })),
      screen('assets/:id?', async () => ({
        Component: (await import('../features/assets/AssetsPage.tsx')).AssetsPage,
      })),
      screen('knowledge/:id?', async () => ({
        Component: (await import('../features/knowledge/KnowledgePage.tsx')).KnowledgePage,
      })),
      screen('commitments/:id?', async () => ({
        Component: (await import('../features/commitments/CommitmentsPage.tsx')).CommitmentsPage,
      })),
      screen('sync', async () => ({
        Component: (await import('../features/sync/SyncPage.tsx')).SyncPage,
      })),
      screen('settings', async () => ({
        Component: (await import('../features/settings/SettingsPage.tsx')).SettingsPage,
      })),
      { path: '*', Component: NotFound },
    ],
  },
];

export type ConsoleRouter = ReturnType<typeof createBrowserRouter>;

export function createConsoleRouter(): ConsoleRouter {
  return createBrowserRouter(routes);
}
