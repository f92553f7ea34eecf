import { noteStacks } from './app/parse-quickly.ts';
import './app/theme/layers.css';
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './app/theme/tokens.css';
import './app/theme/base.css';
import './app/theme/field.css';
import './app/theme/mantine.css';
import { preloadTexts } from './app/i18n/text-files.ts';
import { PREFERENCES_KEY, storedLanguage } from './app/preferences/stored-language.ts';
import { readScreenAt } from './app/screen-modules.ts';
import { openEarly } from './data/early-files.ts';
import { sessionText } from './data/session/session-text.ts';

/**
 * This part is small on purpose: the databases, the texts and the screen are read while the console itself is still
 * being parsed.
 */
async function start(root: HTMLElement): Promise<void> {
  if (sessionText() === null) await (await import('./data/session/kept-session.ts')).restoreSession();
  const files = openEarly();
  const console = import('./app/run-console.tsx');
  preloadTexts(storedLanguage(localStorage.getItem(PREFERENCES_KEY), navigator.languages));
  const screen = readScreenAt(location.pathname);
  const { runConsole } = await console.finally(noteStacks);
  await runConsole({ root, files, screen });
}

const root = document.getElementById('root');
if (root !== null) void start(root);
