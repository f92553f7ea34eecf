import { lazy } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { ConsoleError } from './errors/ConsoleError.tsx';
import { NotFound } from './errors/NotFound.tsx';
import { RouteError } from './errors/RouteError.tsx';
import { usePreferences } from './preferences/PreferencesProvider.tsx';
import { screenModules, START, type ReadScreen } from './screen-modules.ts';
import { SignedIn } from './SignedIn.tsx';

/**
 * A screen that is read when it is first opened, unless it was read already. By React's `lazy`, not the router's: the
 * router shows an empty place instead of the error screen when the part cannot be read.
 */
function screenRoute(path: string, read: ReadScreen | null): RouteObject {
  const load = screenModules[path];
  if (load === undefined) throw new Error(`There is no screen ${path}.`);
  return {
    path,
    Component: read?.path === path ? read.Component : lazy(async () => ({ default: await load() })),
    // Below the frame, so that the rest of the console stays in use.
    ErrorBoundary: RouteError,
  };
}

/** The address without a path: the first screen, or the visit where somebody works in the field. */
function Start() {
  const { preferences } = usePreferences();
  return <Navigate to={preferences.field ? '/field' : `/${START}`} replace />;
}

/** Every address of the console. A list and its detail are one route, so that the list keeps its place. */
function routesWith(read: ReadScreen | null): RouteObject[] {
  return [
    {
      path: '/',
      Component: SignedIn,
      ErrorBoundary: ConsoleError,
      children: [
        { index: true, Component: Start },
        ...Object.keys(screenModules).map((path) => screenRoute(path, read)),
        { path: '*', Component: NotFound },
      ],
    },
  ];
}

export type ConsoleRouter = ReturnType<typeof createBrowserRouter>;

/** @param read the screen that was read ahead */
export function createConsoleRouter(read: ReadScreen | null) {
  return createBrowserRouter(routesWith(read));
}
