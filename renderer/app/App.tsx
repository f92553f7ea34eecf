import { createTheme, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { useMemo, useState, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import type { StoreApi } from 'zustand';
import { NowProvider } from '../ui/now.tsx';
import { HotkeyProvider } from '../ui/use-hotkeys-scoped.tsx';
import { schemeOf, type Preferences } from './preferences/preferences.ts';
import { PreferencesProvider, usePalette, usePreferences } from './preferences/PreferencesProvider.tsx';
import type { ConsoleRouter } from './routes.tsx';
import classes from './App.module.css';
import { cssVariablesResolver, theme } from './theme/theme.ts';
import { UpdatePrompt } from './UpdatePrompt.tsx';

export interface AppProps {
  preferences: StoreApi<Preferences>;
  i18n: i18n;
  router: ConsoleRouter;
}

/** Everything that stands around the screens whether or not somebody is signed in. */
export function App({ preferences, i18n, router }: AppProps) {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1 } } }));
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <PreferencesProvider store={preferences}>
          <Themed>
            <NowProvider>
              <HotkeyProvider>
                <RouterProvider router={router} />
                <UpdatePrompt />
              </HotkeyProvider>
            </NowProvider>
          </Themed>
        </PreferencesProvider>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

function Themed({ children }: { children: ReactNode }) {
  const { preferences } = usePreferences();
  const palette = usePalette(schemeOf(preferences));
  const { t } = useTranslation('common');
  const spoken = useMemo(() => mergeThemeOverrides(theme, closeButtons(t('close'))), [t]);
  return (
    <MantineProvider
      theme={spoken}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={palette === 'dark' ? 'dark' : 'light'}
    >
      <Notifications
        position="top-center"
        className={classes['messages']}
        containerWidth={264}
        limit={3}
        zIndex={500}
      />
      {children}
    </MantineProvider>
  );
}

/** Close buttons show a cross alone; this is what they say. */
function closeButtons(label: string) {
  const named = { defaultProps: { closeButtonProps: { 'aria-label': label } } };
  return createTheme({ components: { Modal: named, Drawer: named, Notification: named } });
}
