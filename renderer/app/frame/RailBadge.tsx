import { useTranslation } from 'react-i18next';
import { formatCount } from '../../ui/format.ts';
import classes from './Rail.module.css';
import type { Badge } from './use-badges.ts';

/** A number on the rail; the words behind it are for screen readers and the tooltip. */
export function RailBadge({ badge }: { badge: Badge }) {
  const { i18n } = useTranslation();
  return (
    <span className={classes['badge']} data-tone={badge.tone}>
      <span aria-hidden="true">{badge.count > 99 ? '99+' : formatCount(badge.count, i18n.language)}</span>
      <span className="ff-visually-hidden">, {badge.label}</span>
    </span>
  );
}
