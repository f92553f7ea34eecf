import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAll, useHeaders } from '../../data/hooks.ts';
import { AccountName } from '../../ui/AccountName.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { kindIcon } from './kind-icons.tsx';
import type { PaletteGroup, PaletteItem } from './palette-items.ts';
import { pathOf } from './recent-records.ts';
import type { SearchKind } from './search-document.ts';
import type { Hit, SearchIndex } from './search-index.ts';

const PER_KIND = 6;
/** Lists that take the query over, for when there is more than the palette shows. */
const listOf: Partial<Record<SearchKind, string>> = {
  tickets: '/tickets?view=all&q=',
  accounts: '/accounts?q=',
  assets: '/assets?q=',
  articles: '/knowledge?q=',
};

/** What the query finds, grouped by kind; the group with the best hit comes first. */
export function useHitGroups(index: SearchIndex, query: string): PaletteGroup[] {
  const { t } = useTranslation(['search', 'records']);
  const tickets = useHeaders('tickets').byId;
  const people = useAll('people');
  return useMemo(() => {
    const hits = index.search(query, { limit: PER_KIND + 1 });
    const kinds = [...new Set(hits.map((hit) => hit.kind))];
    return kinds.map((kind) => {
      const found = hits.filter((hit) => hit.kind === kind);
      const items = found.slice(0, PER_KIND).map((hit) => itemOf(hit));
      if (found.length > PER_KIND && listOf[kind] !== undefined) items.push(allOf(kind, query));
      return { key: kind, label: t(`records:kind.${kind}`), items };
    });

    function itemOf(hit: Hit): PaletteItem {
      const ticket = hit.kind === 'tickets' ? tickets.get(hit.id) : undefined;
      const person = hit.kind === 'people' ? people.get(hit.id) : undefined;
      return {
        key: hit.id,
        icon: kindIcon(hit.kind),
        number: hit.kind === 'tickets' ? hit.number : null,
        title: hit.title,
        detail: hit.account === null ? person?.teams.join(', ') : <AccountName id={hit.account} />,
        aside: ticket === undefined ? undefined : <StatusBadge status={ticket.status} />,
        href: pathOf(hit.kind, hit.id) ?? `/tickets?view=all&assignee=${hit.id}`,
      };
    }

    function allOf(kind: SearchKind, text: string): PaletteItem {
      return {
        key: `all-${kind}`,
        icon: null,
        title: t('search:showAll', { kind: t(`records:kind.${kind}`) }),
        href: `${listOf[kind] ?? ''}${encodeURIComponent(text.trim())}`,
      };
    }
  }, [index, query, t, tickets, people]);
}
