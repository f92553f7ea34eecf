import {
  IconCalendarPlus,
  IconCalendarWeek,
  IconClockPlus,
  IconCloudUpload,
  IconLuggage,
  IconPlus,
  IconRefresh,
  IconSettings,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useScreens } from '../../../app/frame/use-screens.ts';
import { useMay, useReplicaActions, useSyncStatus } from '../../../data/hooks.ts';
import type { PaletteGroup, PaletteItem } from '../palette-items.ts';
import { recordOfPath } from '../recent-records.ts';
import { command } from './command.tsx';
import { useAppearanceItems, useLanguageItems, useSessionItems } from './use-setting-items.tsx';

/** Commands of the palette: what can be done now, and where one can go. */
export function useCommandGroups(onSignOut: () => void): PaletteGroup[] {
  const { t } = useTranslation('search');
  return [
    { key: 'actions', label: t('group.actions'), items: useActions() },
    { key: 'screens', label: t('group.screens'), items: usePlaces() },
    { key: 'appearance', label: t('group.appearance'), items: useAppearanceItems() },
    { key: 'language', label: t('group.language'), items: useLanguageItems() },
    { key: 'session', label: t('group.session'), items: useSessionItems(onSignOut) },
  ];
}

function useActions(): PaletteItem[] {
  const { t } = useTranslation('search');
  const { pathname, search } = useLocation();
  const actions = useReplicaActions();
  const { pending } = useSyncStatus();
  const opened = recordOfPath(pathname);
  const may = useMay();
  const items: PaletteItem[] = [];
  if (may.create('tickets')) {
    items.push(
      command('new-ticket', IconPlus, t('command.newTicket'), {
        href: '/tickets/new',
        keywords: 'new create ticket',
      }),
    );
  }
  if (opened?.kind === 'tickets') {
    items.push(
      command('log-time', IconClockPlus, t('command.logTime'), {
        // The rest of the address is the list beside the ticket: it stays as it is.
        href: `${pathname}${search === '' ? '?' : `${search}&`}compose=time`,
        keywords: 'log time',
      }),
    );
    if (may.create('visits')) {
      items.push(
        command('plan-visit', IconCalendarPlus, t('command.planVisit'), {
          href: `/visits?ticket=${opened.id}`,
          keywords: 'plan visit',
        }),
      );
    }
  }
  items.push(
    command('sync-now', IconRefresh, t('command.syncNow'), {
      run: () => actions.syncNow(),
      keywords: 'sync now refresh',
    }),
    command('pending', IconCloudUpload, t('command.pending', { count: pending }), {
      href: '/sync',
      keywords: 'pending unsent outbox',
    }),
  );
  return items;
}

function usePlaces(): PaletteItem[] {
  const { t } = useTranslation(['search', 'app']);
  const places = [
    ...useScreens(),
    { id: 'week', path: '/week', keys: undefined, icon: IconCalendarWeek },
    { id: 'suitcase', path: '/suitcase', keys: undefined, icon: IconLuggage },
    { id: 'sync', path: '/sync', keys: 'g s', icon: IconRefresh },
    { id: 'settings', path: '/settings', keys: 'g e', icon: IconSettings },
  ];
  return places.map(({ id, path, keys, icon }) =>
    command(`go-${id}`, icon, t('search:command.goTo', { screen: t(`app:screen.${id}`) }), {
      href: path,
      ...(keys === undefined ? {} : { keys }),
      keywords: `go ${id}`,
    }),
  );
}
