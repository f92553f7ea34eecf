import { Tooltip } from '@mantine/core';
import { IconKeyboard, IconRefresh, IconSettings, type Icon } from '@tabler/icons-react';
import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { useRailLabels } from '../preferences/use-rail-labels.ts';
import { RailBadge } from './RailBadge.tsx';
import classes from './Rail.module.css';
import { useBadges, type Badge } from './use-badges.ts';
import { useScreens } from './use-screens.ts';

/** The rail at the left: every screen, with a number where something waits. Only its links follow the address. */
export const Rail = memo(function Rail({ onOpenShortcuts }: { onOpenShortcuts: () => void }) {
  const { t } = useTranslation('app');
  const hasLabels = useRailLabels();
  const badges = useBadges();
  const screens = useScreens();
  return (
    <nav className={classes['root']} aria-label={t('rail')} data-labels={hasLabels ? '' : undefined}>
      <NavLink to="/today" className={classes['logo']} aria-label={t('home')}>
        <Mark size={28} />
        <span className={classes['name']}>Fieldfare</span>
      </NavLink>
      <ul className={classes['list']}>
        {screens.map(({ id, path, keys, icon }) => (
          <RailLink
            key={id}
            path={path}
            keys={keys}
            icon={icon}
            label={t(`screen.${id}`)}
            badge={badges[id]}
          />
        ))}
      </ul>
      <ul className={classes['list']}>
        <RailLink path="/sync" keys="g s" icon={IconRefresh} label={t('screen.sync')} badge={badges.sync} />
        <RailLink path="/settings" keys="g e" icon={IconSettings} label={t('screen.settings')} />
        <li>
          <RailTooltip label={t('shortcuts.title')} keys="?">
            <button type="button" className={classes['link']} onClick={onOpenShortcuts}>
              <IconKeyboard size={20} stroke={1.6} aria-hidden="true" />
              <span className={classes['label']}>{t('shortcuts.short')}</span>
            </button>
          </RailTooltip>
        </li>
      </ul>
    </nav>
  );
});

interface RailLinkProps {
  path: string;
  keys: string;
  icon: Icon;
  label: string;
  badge?: Badge | undefined;
}

function RailLink({ path, keys, icon: Glyph, label, badge }: RailLinkProps) {
  return (
    <li>
      <RailTooltip label={badge ? `${label} · ${badge.label}` : label} keys={keys}>
        <NavLink to={path} className={classes['link']} aria-keyshortcuts={keys}>
          <Glyph size={20} stroke={1.6} aria-hidden="true" />
          <span className={classes['label']}>{label}</span>
          {badge ? <RailBadge badge={badge} /> : null}
        </NavLink>
      </RailTooltip>
    </li>
  );
}

function RailTooltip({ label, keys, children }: { label: string; keys: string; children: ReactElement }) {
  const hasLabels = useRailLabels();
  return (
    <Tooltip
      position="right"
      disabled={hasLabels}
      label={
        <span className={classes['tooltip']}>
          {label} <KeyHint keys={keys} />
        </span>
      }
    >
      {children}
    </Tooltip>
  );
}
