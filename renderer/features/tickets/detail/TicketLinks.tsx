import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { linkArticle, linkAsset, unlinkMember } from '../../../../shared/commands/links.ts';
import { fold, matchesWords, wordsOf } from '../../../../shared/text/words.ts';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { useHeaders } from '../../../data/hooks.ts';
import type { TicketRow } from '../list/ticket-row.ts';
import type { Found } from '../SearchPicker.tsx';
import { LinkSection } from './LinkSection.tsx';
import { RelatedTickets } from './RelatedTickets.tsx';
import type { TicketEdit } from './useTicketEdit.ts';

export interface TicketLinksProps {
  ticket: Ticket;
  edit: TicketEdit;
  rows: readonly TicketRow[];
}

const MOST = 12;

/** Assets, articles and tickets that belong to a ticket; added by search, taken off on the spot. */
export function TicketLinks({ ticket, edit, rows }: TicketLinksProps) {
  const { t } = useTranslation('records');
  const assets = useHeaders('assets');
  const articles = useHeaders('articles');
  const findAssets = useCallback(
    (query: string): Found[] => {
      const words = wordsOf(query);
      const { account } = ticket;
      return assets.rows
        .filter(({ id }) => !ticket.assets.includes(id))
        .filter((asset) => account === null || asset.account === account || words.length > 0)
        .filter(({ name, serialNumber, model }) =>
          matchesWords(fold(`${name} ${serialNumber ?? ''} ${model ?? ''}`), words),
        )
        .toSorted((a, b) => Number(b.account === account) - Number(a.account === account))
        .slice(0, MOST)
        .map(({ id, name, model, serialNumber }) => ({
          id,
          label: name,
          hint: [model, serialNumber].filter(Boolean).join(' · '),
        }));
    },
    [assets.rows, ticket],
  );
  const findArticles = useCallback(
    (query: string): Found[] => {
      const words = wordsOf(query);
      if (words.length === 0) return [];
      return articles.rows
        .filter(({ id, title }) => !ticket.articles.includes(id) && matchesWords(fold(title), words))
        .slice(0, MOST)
        .map(({ id, title, type, language }) => ({
          id,
          label: title,
          hint: `${t(`article.type.${type}`)} · ${language}`,
        }));
    },
    [articles.rows, ticket.articles, t],
  );
  return (
    <>
      <LinkSection
        kind="assets"
        links={ticket.assets.map((id) => ({ id, to: `/assets/${id}`, label: assets.byId.get(id)?.name }))}
        search={findAssets}
        onAdd={(id) => void edit.run((context) => linkAsset(context, ticket, id))}
        onRemove={(id) => void edit.run((context) => unlinkMember(context, ticket, 'assets', id))}
      />
      <LinkSection
        kind="articles"
        links={ticket.articles.map((id) => ({
          id,
          to: `/knowledge/${id}`,
          label: articles.byId.get(id)?.title,
        }))}
        search={findArticles}
        onAdd={(id) => void edit.run((context) => linkArticle(context, ticket, id))}
        onRemove={(id) => void edit.run((context) => unlinkMember(context, ticket, 'articles', id))}
      />
      <RelatedTickets ticket={ticket} edit={edit} rows={rows} />
    </>
  );
}
