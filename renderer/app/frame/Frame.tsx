import { useDisclosure } from '@mantine/hooks';
import { Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { FieldBar } from '../../features/field/FieldBar.tsx';
import { CommandPalette } from '../../features/search/CommandPalette.tsx';
import { usePreferences } from '../preferences/PreferencesProvider.tsx';
import { DesktopHost } from './DesktopHost.tsx';
import classes from './Frame.module.css';
import { Rail } from './Rail.tsx';
import { ShortcutsSheet } from './ShortcutsSheet.tsx';
import { StorageNotice } from './StorageNotice.tsx';
import { TopBar } from './TopBar.tsx';
import { useAfterStart } from './use-after-start.ts';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';
import { useFrameHotkeys } from './use-frame-hotkeys.ts';
import { usePreloadedScreens } from './use-preloaded-screens.ts';

/** What stands around every screen of a signed-in person: rail, top bar, palette, shortcuts. */
export function Frame() {
  const { t } = useTranslation('app');
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isSheetOpen, sheet] = useDisclosure(false);
  // What is closed at the start need not be there: the palette alone reads every list that it searches.
  const isAfterStart = useAfterStart();
  const openPalette = useCallback(() => setPaletteOpen(true), []);
  const { preferences } = usePreferences();
  const main = useFocusOnNavigation();
  usePreloadedScreens();
  useFrameHotkeys({ openPalette, openSheet: sheet.open });
  return (
    <div className={classes['root']}>
      <a className={classes['skip']} href="#main">
        {t('skip')}
      </a>
      {preferences.field ? null : <Rail onOpenShortcuts={sheet.open} />}
      <div className={classes['column']}>
        <TopBar onSearch={openPalette} />
        <StorageNotice />
        <main id="main" ref={main} className={classes['main']} tabIndex={-1}>
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </main>
        {preferences.field ? <FieldBar /> : null}
      </div>
      <DesktopHost />
      {isAfterStart || isPaletteOpen ? (
        <CommandPalette opened={isPaletteOpen} onOpenedChange={setPaletteOpen} />
      ) : null}
      {isAfterStart || isSheetOpen ? <ShortcutsSheet opened={isSheetOpen} onClose={sheet.close} /> : null}
    </div>
  );
}
