import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useMay, usePerson } from '../../data/hooks.ts';
import { Page } from '../../ui/Page.tsx';
import { SplitView } from '../../ui/SplitView.tsx';
import { useHotkeysScoped } from '../../ui/use-hotkeys-scoped.tsx';
import { useReadMarks } from '../timeline/read-marks.ts';
import { TicketDetail } from './detail/TicketDetail.tsx';
import { keepShown } from './list/keep-shown.ts';
import { ListPane } from './list/ListPane.tsx';
import { useFacets } from './list/useFacets.ts';
import { useListState } from './list/useListState.ts';
import { useTicketList } from './list/useTicketList.ts';
import { useTicketMarks } from './list/useTicketMarks.ts';
import { useTicketRows } from './list/useTicketRows.ts';
import { useViewer } from './list/useViewer.ts';
import { countViews } from './list/views.ts';
import { ViewsPane } from './list/ViewsPane.tsx';
import { useTicketPreferences } from './ticket-preferences.ts';
import { useTicketDrafts } from './composer/useTicketDrafts.ts';

/** The screen where tickets are listed, read and worked on. */
export function TicketsPage() {
  const { t } = useTranslation('tickets');
  const { id = null } = useParams();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const query = params.toString();
  const person = usePerson();
  const mayCreate = useMay().create('tickets');
  const [state, change] = useListState();
  const viewer = useViewer();
  const tickets = useTicketRows();
  const content = useTicketList(tickets, state, viewer);
  const counts = useMemo(() => countViews(tickets.rows, viewer), [tickets.rows, viewer]);
  const facets = useFacets(tickets.rows);
  const marks = useTicketMarks(person.id);
  const drafts = useTicketDrafts();
  const viewsFolded = useTicketPreferences((preferences) => preferences.viewsFolded);
  const searchField = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const checkedIds = useMemo(() => keepShown(chosen, content.shown), [chosen, content.shown]);
  const begin = useReadMarks((read) => read.begin);
  useEffect(() => begin(person.id, Date.now()), [begin, person.id]);

  const open = useCallback(
    (ticketId: string | null) =>
      void navigate({ pathname: ticketId === null ? '/tickets' : `/tickets/${ticketId}`, search: query }),
    [navigate, query],
  );
  useHotkeysScoped(t('keys.list'), [
    { keys: '/', label: t('keys.search'), run: () => searchField.current?.select() },
    { keys: 'c', label: t('keys.create'), run: () => void navigate('/tickets/new'), enabled: mayCreate },
    {
      keys: 'mod+a',
      label: t('keys.selectAll'),
      run: () => setChosen(new Set(content.shown.map(({ ticket }) => ticket.id))),
    },
  ]);
  return (
    <Page
      title={t('title')}
      layout="flush"
      actions={
        mayCreate ? (
          <Button component={Link} to="/tickets/new" leftSection={<IconPlus size={14} aria-hidden="true" />}>
            {t('create.action')}
          </Button>
        ) : null
      }
    >
      <SplitView
        id="tickets"
        side={
          viewsFolded ? null : <ViewsPane state={state} rows={tickets.rows} viewer={viewer} counts={counts} />
        }
        list={
          <ListPane
            state={state}
            change={change}
            content={content}
            complete={tickets.complete}
            facets={facets}
            marks={marks}
            drafts={drafts}
            personId={person.id}
            selectedId={id}
            checkedIds={checkedIds}
            onCheckedChange={setChosen}
            onOpen={open}
            searchField={searchField}
          />
        }
        detail={id === null ? null : <TicketDetail key={id} id={id} facets={facets} rows={tickets.rows} />}
        onBack={() => open(null)}
      />
    </Page>
  );
}
