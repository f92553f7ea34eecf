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
  const itemOf = useItemOf();
  const hits = useMemo(() => index.search(query, { limit: PER_KIND + 1 }), [index, query]);
  const kinds = [...new Set(hits.map((hit) => hit.kind))];
  return kinds.map((kind) => {
    const label = t(`records:kind.${kind}`);
    const found = hits.filter((hit) => hit.kind === kind);
    const items = found.slice(0, PER_KIND).map(itemOf);
    const list = listOf[kind];
    if (found.length > PER_KIND && list !== undefined) {
      const href = list + encodeURIComponent(query.trim());
      items.push({ key: `all-${kind}`, icon: null, title: t('search:showAll', { kind: label }), href });
    }
    return { key: kind, label, items };
  });
}

function useItemOf(): (hit: Hit) => PaletteItem {
  const tickets = useHeaders('tickets').byId;
  const people = useAll('people');
  return (hit) => {
    const ticket = hit.kind === 'tickets' ? tickets.get(hit.id) : undefined;
    const person = hit.kind === 'people' ? people.get(hit.id) : undefined;
    return {
      key: hit.id,
      icon: kindIcon(hit.kind),
      number: hit.kind === 'tickets' ? hit.number : null,
      title: hit.title,
      detail: hit.account === null ? person?.teams.join(', ') : <AccountName id={hit.account} />,
      aside: ticket === undefined ? undefined : <StatusBadge status={ticket.status} />,
      // People have no page of their own: what they work on says most.
      href: pathOf(hit.kind, hit.id) ?? `/tickets?view=all&assignee=${hit.id}`,
    };
  };
}
