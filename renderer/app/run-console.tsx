import './zod-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { OpenFilesContext, type EarlyFiles } from '../data/early-files.ts';
import { App } from './App.tsx';
import { createI18n } from './i18n/i18n.ts';
import { createPreferences } from './preferences/preferences.ts';
import { createConsoleRouter } from './routes.tsx';
import type { ReadScreen } from './screen-modules.ts';

export interface ConsoleSetup {
  root: HTMLElement;
  files: EarlyFiles;
  /** The first screen, being read. */
  screen: Promise<ReadScreen | null>;
}

/** Draw the console. */
export async function runConsole({ root, files, screen }: ConsoleSetup): Promise<void> {
  const preferences = createPreferences(localStorage, navigator.languages);
  const language = preferences.getState().language;
  const [i18n, read] = await Promise.all([createI18n(language), screen, files.rowsRead()]);
  const router = createConsoleRouter(read);
  createRoot(root).render(
    <StrictMode>
      <OpenFilesContext value={files.openFiles}>
        <App preferences={preferences} i18n={i18n} router={router} />
      </OpenFilesContext>
    </StrictMode>,
  );
}
