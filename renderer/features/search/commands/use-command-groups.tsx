import {
  IconArrowRight,
  IconClockPlus,
  IconCloudUpload,
  IconPlus,
  IconRefresh,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useReplicaActions, useSyncStatus } from '../../../data/hooks.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import type { PaletteGroup, PaletteItem } from '../palette-items.ts';
import { recordOfPath } from '../recent-records.ts';

/** Screens of the console and the keys that lead there. */
const screens = [
  ['today', '/today'],
  ['tickets', '/tickets'],
  ['visits', '/visits'],
  ['accounts', '/accounts'],
  ['assets', '/assets'],
  ['knowledge', '/knowledge'],
  ['commitments', '/commitments'],
  ['sync', '/sync'],
  ['settings', '/settings'],
] as const;

/** Commands of the palette: what can be done now, and where one can go. */
export function useCommandGroups(): PaletteGroup[] {
  const { t } = useTranslation('search');
  return [
    { key: 'actions', label: t('group.actions'), items: useActions() },
    { key: 'screens', label: t('group.screens'), items: useScreens() },
  ];
}

function useActions(): PaletteItem[] {
  const { t } = useTranslation('search');
  const { pathname } = useLocation();
  const actions = useReplicaActions();
  const { pending } = useSyncStatus();
  const opened = recordOfPath(pathname);
  const items: PaletteItem[] = [
    command('new-ticket', IconPlus, t('command.newTicket'), {
      href: '/tickets/new',
      keywords: 'new create ticket',
    }),
  ];
  if (opened?.kind === 'tickets') {
    items.push(
      command('log-time', IconClockPlus, t('command.logTime'), {
        href: `/tickets/${opened.id}?compose=time`,
        keywords: 'log time',
      }),
    );
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

function useScreens(): PaletteItem[] {
  const { t } = useTranslation('search');
  return screens.map(([name, href]) =>
    command(`go-${name}`, IconArrowRight, t('command.goTo', { screen: t(`screen.${name}`) }), {
      href,
      keywords: `go ${name}`,
    }),
  );
}

/** A line of the palette that is a command. */
export function command(
  key: string,
  Sign: Icon,
  title: string,
  rest: Pick<PaletteItem, 'href' | 'run' | 'keywords'> & { keys?: string },
): PaletteItem {
  const { keys, ...more } = rest;
  return {
    key,
    icon: <Sign size={16} stroke={1.6} />,
    title,
    aside: keys === undefined ? undefined : <KeyHint keys={keys} />,
    ...more,
  };
}
