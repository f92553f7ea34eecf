import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { StoreApi } from 'zustand';
import { OpenFilesContext, type OpenFiles } from '../data/early-files.ts';
import { App } from './App.tsx';
import { createI18n } from './i18n/i18n.ts';
import type { Preferences } from './preferences/preferences.ts';
import { createConsoleRouter } from './routes.tsx';

export interface ConsoleSetup {
  root: HTMLElement;
  preferences: StoreApi<Preferences>;
  openFiles: OpenFiles;
}

/** Draw the console. */
export async function runConsole({ root, preferences, openFiles }: ConsoleSetup): Promise<void> {
  const i18n = await createI18n(preferences.getState().language);
  createRoot(root).render(
    <StrictMode>
      <OpenFilesContext value={openFiles}>
        <App preferences={preferences} i18n={i18n} router={createConsoleRouter()} />
      </OpenFilesContext>
    </StrictMode>,
  );
}
