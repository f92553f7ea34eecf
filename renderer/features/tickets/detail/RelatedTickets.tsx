import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTickets, unlinkTickets } from '../../../../shared/commands/links.ts';
import { matchesWords, wordsOf } from '../../../../shared/text/words.ts';
import { useHeaders } from '../../../data/hooks.ts';
import type { Found } from '../SearchPicker.tsx';
import { useTicketLabel } from '../ticket-label.ts';
import { useReadRecord } from '../useReadRecord.ts';
import { LinkSection } from './LinkSection.tsx';
import type { TicketLinksProps } from './TicketLinks.tsx';

const MOST = 12;

/** Tickets that have to do with this one, its parent among them. */
export function RelatedTickets({ ticket, edit, rows }: TicketLinksProps) {
  const { t } = useTranslation(['tickets', 'records']);
  const label = useTicketLabel();
  const tickets = useHeaders('tickets');
  const readRecord = useReadRecord();
  const withOther = async (id: string, command: typeof unlinkTickets): Promise<void> => {
    const other = await readRecord('tickets', id);
    if (other !== null) await edit.run((context) => command(context, ticket, other));
  };
  const search = useCallback(
    (query: string): Found[] => {
      const words = wordsOf(query);
      if (words.length === 0) return [];
      const found: Found[] = [];
      for (const { ticket: candidate, text } of rows) {
        const isNew = candidate.id !== ticket.id && !ticket.related.includes(candidate.id);
        if (!isNew || !matchesWords(text(), words)) continue;
        found.push({
          id: candidate.id,
          label: `${label(candidate)} ${candidate.subject}`,
          hint: t(`records:ticket.status.${candidate.status}`),
        });
        if (found.length === MOST) break;
      }
      return found;
    },
    [rows, ticket.id, ticket.related, label, t],
  );
  const ids = [...(ticket.parent === null ? [] : [ticket.parent]), ...ticket.related];
  return (
    <LinkSection
      kind="related"
      links={ids.map((id) => {
        const header = tickets.byId.get(id);
        return {
          id,
          to: `/tickets/${id}`,
          label: header === undefined ? undefined : `${label(header)} ${header.subject}`,
          hint: id === ticket.parent ? t('records:entry.relation.parent') : undefined,
        };
      })}
      search={search}
      onAdd={(id) => void withOther(id, (context, a, b) => linkTickets(context, a, b, 'related'))}
      onRemove={(id) => void withOther(id, unlinkTickets)}
    />
  );
}
