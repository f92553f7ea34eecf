import { useTranslation } from 'react-i18next';
import { useAll, useHeaders } from '../../data/hooks.ts';
import { AccountName } from '../../ui/AccountName.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { kindIcon } from './kind-icons.tsx';
import type { PaletteGroup, PaletteItem } from './palette-items.ts';
import { pathOf, type Recent } from './recent-records.ts';
import { useRecent } from './use-recent.ts';

const SHOWN = 6;

/** Records opened lately, those that are still in the replica. */
export function useRecentGroup(): PaletteGroup {
  const { t } = useTranslation('search');
  const tickets = useHeaders('tickets').byId;
  const assets = useHeaders('assets').byId;
  const articles = useHeaders('articles').byId;
  const accounts = useAll('accounts');

  function itemOf({ kind, id }: Recent): PaletteItem | null {
    const base = { key: id, icon: kindIcon(kind), href: pathOf(kind, id) ?? undefined };
    if (kind === 'tickets') {
      const ticket = tickets.get(id);
      return ticket === undefined
        ? null
        : {
            ...base,
            number: ticket.number,
            title: ticket.subject,
            detail: ticket.account === null ? undefined : <AccountName id={ticket.account} />,
            aside: <StatusBadge status={ticket.status} />,
          };
    }
    const title =
      kind === 'accounts'
        ? accounts.get(id)?.name
        : kind === 'assets'
          ? assets.get(id)?.name
          : kind === 'articles'
            ? articles.get(id)?.title
            : undefined;
    return title === undefined ? null : { ...base, title };
  }

  const items = useRecent()
    .map(itemOf)
    .filter((item) => item !== null);
  return { key: 'recent', label: t('group.recent'), items: items.slice(0, SHOWN) };
}
