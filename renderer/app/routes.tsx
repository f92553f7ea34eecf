import { lazy } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { NotFound } from './errors/NotFound.tsx';
import { RouteError } from './errors/RouteError.tsx';
import { screenModules, type LoadScreen } from './screen-modules.ts';
import { SignedIn } from './SignedIn.tsx';

/**
 * A screen that is read when it is first opened. By React's `lazy`, not the router's: the router shows an empty
 * place instead of the error screen when the part cannot be read.
 */
function screen(path: string, load: LoadScreen): RouteObject {
  return {
    path,
    Component: lazy(async () => ({ default: await load() })),
    // Below the frame, so that the rest of the console stays in use.
    ErrorBoundary: RouteError,
  };
}

/** Every address of the console. A list and its detail are one route, so that the list keeps its place. */
export const routes: RouteObject[] = [
  {
    path: '/',
    Component: SignedIn,
    ErrorBoundary: RouteError,
    children: [
      { index: true, element: <Navigate to="/today" replace /> },
      ...Object.entries(screenModules).map(([path, load]) => screen(path, load)),
      { path: '*', Component: NotFound },
    ],
  },
];

export type ConsoleRouter = ReturnType<typeof createBrowserRouter>;

export function createConsoleRouter(): ConsoleRouter {
  return createBrowserRouter(routes);
}
