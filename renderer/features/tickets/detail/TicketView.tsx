import { useElementSize } from '@mantine/hooks';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { useDocumentTitle } from '../../../ui/use-document-title.ts';
import { useHotkeysScoped } from '../../../ui/use-hotkeys-scoped.tsx';
import { FileIntake } from '../../files/FileIntake.tsx';
import { Timeline } from '../../timeline/Timeline.tsx';
import { Composer } from '../composer/Composer.tsx';
import type { TicketRow } from '../list/ticket-row.ts';
import type { Facets } from '../list/useFacets.ts';
import { useTicketLabel } from '../ticket-label.ts';
import { useTicketPreferences } from '../ticket-preferences.ts';
import { SidePanel } from './SidePanel.tsx';
import { TicketHeader } from './TicketHeader.tsx';
import { useTicketEdit } from './useTicketEdit.ts';
import classes from './TicketView.module.css';

export interface TicketViewProps {
  ticket: Ticket;
  facets: Facets;
  rows: readonly TicketRow[];
}

/** Width in px from which fields fit beside the timeline. */
const WIDE = 800;

/** A ticket: header, timeline with composer, fields beside it, or in its place where there is no room. */
export function TicketView({ ticket, facets, rows }: TicketViewProps) {
  const { t } = useTranslation('tickets');
  const label = useTicketLabel();
  useDocumentTitle(`${label(ticket)} ${ticket.subject}`);
  const { ref: size, width } = useElementSize();
  const isWide = width === 0 || width >= WIDE;
  const { sideShown, toggleSide } = useTicketPreferences();
  const [isSideOpen, setSideOpen] = useState(false);
  const isSide = isWide ? sideShown : isSideOpen;
  const edit = useTicketEdit(ticket);
  const { id, account } = ticket;
  const subject = useMemo(() => ({ kind: 'tickets' as const, id, account, ticket: id }), [id, account]);
  const header = useRef<HTMLElement>(null);
  const press = (field: string): void =>
    header.current?.querySelector<HTMLElement>(`[data-field="${field}"] button`)?.click();
  useHotkeysScoped(t('keys.ticket'), [
    { keys: 's', label: t('keys.status'), run: () => press('status') },
    { keys: 'a', label: t('keys.assign'), run: () => press('assignee') },
    {
      keys: 'i',
      label: t('keys.side'),
      run: () => (isWide ? toggleSide() : setSideOpen(!isSideOpen)),
    },
  ]);
  // Header and timeline come first; the many fields follow in a pass that typing and moving may interrupt.
  const isSideReady = useDeferredValue(true, false);
  return (
    <article ref={size} className={classes['root']} aria-label={t('detail.label', { number: label(ticket) })}>
      <TicketHeader
        ref={header}
        ticket={ticket}
        edit={edit}
        facets={facets}
        isSideShown={isSide}
        onToggleSide={isWide ? toggleSide : () => setSideOpen(!isSideOpen)}
      />
      <div className={classes['body']}>
        <FileIntake subject={subject} className={classes['main']} hidden={!isWide && isSide}>
          <Timeline
            key={ticket.id}
            subjectKind="tickets"
            subjectId={ticket.id}
            description={ticket.description}
            activityAt={ticket.activityAt}
            onDecide={edit.decide}
          />
          <Composer
            key={`composer ${ticket.id}`}
            ticket={ticket}
            // Where there is no room for both, what is asked for last is shown.
            onOpen={() => setSideOpen(false)}
          />
        </FileIntake>
        {isSide ? (
          <aside
            className={classes['side']}
            data-wide={isWide ? '' : undefined}
            aria-label={t('detail.fields')}
            // A scrolling region must be reachable by keyboard.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
          >
            {isSideReady ? <SidePanel ticket={ticket} edit={edit} facets={facets} rows={rows} /> : null}
          </aside>
        ) : null}
      </div>
    </article>
  );
}
