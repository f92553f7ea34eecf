import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asset } from '../../../shared/records/asset.ts';
import { useHeaders } from '../../data/hooks.ts';
import { Section } from '../../ui/Section.tsx';
import { ArticleLines } from '../knowledge/ArticleLines.tsx';
import { TicketLines } from '../register/TicketLines.tsx';

/** Tickets that name the asset, latest first. */
export function AssetTickets({ assetId }: { assetId: string }) {
  const { t } = useTranslation('assets');
  const { rows } = useHeaders('tickets');
  const tickets = useMemo(
    () =>
      rows.filter((ticket) => ticket.assets.includes(assetId)).sort((a, b) => b.activityAt - a.activityAt),
    [rows, assetId],
  );
  return (
    <Section title={t('section.tickets')} count={tickets.length}>
      <TicketLines tickets={tickets} none={t('noTickets')} end="activity" />
    </Section>
  );
}

/** Articles that helped with tickets of this asset, and those that share a tag with it. */
export function AssetArticles({ asset }: { asset: Asset }) {
  const { t } = useTranslation('assets');
  const { rows: tickets } = useHeaders('tickets');
  const { rows: articles } = useHeaders('articles');
  const related = useMemo(() => {
    const named = new Set(
      tickets.filter((one) => one.assets.includes(asset.id)).flatMap((one) => one.articles),
    );
    const tags = new Set(asset.tags);
    return articles
      .filter((one) => one.status === 'published')
      .filter((one) => named.has(one.id) || one.tags.some((tag) => tags.has(tag)))
      .slice(0, 40);
  }, [tickets, articles, asset.id, asset.tags]);
  if (related.length === 0) return null;
  return (
    <Section title={t('section.articles')} count={related.length}>
      <ArticleLines articles={related} none="" />
    </Section>
  );
}
