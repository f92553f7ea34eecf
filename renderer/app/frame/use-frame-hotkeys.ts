import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../../data/hooks.ts';
import { useHotkeysScoped } from '../../ui/use-hotkeys-scoped.tsx';
import { usePreferences } from '../preferences/PreferencesProvider.tsx';
import { useRailLabels } from '../preferences/use-rail-labels.ts';
import { useScreens } from './use-screens.ts';

/** Shortcuts that work on every screen. */
export function useFrameHotkeys(actions: { openPalette: () => void; openSheet: () => void }): void {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const { set } = usePreferences();
  const mayCreate = useMay().create('tickets');
  const hasLabels = useRailLabels();
  const screens = useScreens();
  useHotkeysScoped(
    t('shortcuts.everywhere'),
    [
      { keys: ['/', 'mod+k'], label: t('shortcuts.palette'), run: actions.openPalette },
      { keys: ['?', 'F1'], label: t('shortcuts.sheet'), run: actions.openSheet },
      {
        keys: 'c',
        label: t('shortcuts.newTicket'),
        run: () => void navigate('/tickets/new'),
        enabled: mayCreate,
      },
      {
        keys: '[',
        label: t('shortcuts.rail'),
        run: () => set({ railLabels: !hasLabels }),
      },
    ],
    true,
  );
  useHotkeysScoped(
    t('shortcuts.goTo'),
    [
      ...screens.map(({ keys, path, id }) => ({ keys, path, label: t(`screen.${id}`) })),
      { keys: 'g n', path: '/inbox', label: t('screen.inbox') },
      { keys: 'g s', path: '/sync', label: t('screen.sync') },
      { keys: 'g e', path: '/settings', label: t('screen.settings') },
    ].map(({ keys, path, label }) => ({ keys, label, run: () => void navigate(path) })),
    true,
  );
}
