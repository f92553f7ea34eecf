import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { NotFound } from './errors/NotFound.tsx';
import { RouteError } from './errors/RouteError.tsx';
import { screenModules } from './screen-modules.ts';
import { SignedIn } from './SignedIn.tsx';

/** Every address of the console. A list and its detail are one route, so that the list keeps its place. */
export const routes: RouteObject[] = [
  {
    path: '/',
    Component: SignedIn,
    ErrorBoundary: RouteError,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <Navigate to="/today" replace /> },
      ...Object.entries(screenModules).map(([path, load]) => ({
        path,
        lazy: async () => ({ Component: await load() }),
        // Below the frame, so that the rest of the console stays in use.
        ErrorBoundary: RouteError,
      })),
      { path: '*', Component: NotFound },
    ],
  },
];

export type ConsoleRouter = ReturnType<typeof createBrowserRouter>;

export function createConsoleRouter(): ConsoleRouter {
  return createBrowserRouter(routes);
}
