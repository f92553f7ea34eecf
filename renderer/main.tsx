import './app/theme/layers.css';
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './app/theme/tokens.css';
import './app/theme/base.css';
import './app/theme/mantine.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { createI18n } from './app/i18n/i18n.ts';
import { createPreferences } from './app/preferences/preferences.ts';
import { createConsoleRouter } from './app/routes.tsx';
import { preloadScreenAt } from './app/screen-modules.ts';

async function start(root: HTMLElement): Promise<void> {
  preloadScreenAt(location.pathname);
  const preferences = createPreferences(localStorage, navigator.languages);
  const i18n = await createI18n(preferences.getState().language);
  createRoot(root).render(
    <StrictMode>
      <App preferences={preferences} i18n={i18n} router={createConsoleRouter()} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root !== null) void start(root);
