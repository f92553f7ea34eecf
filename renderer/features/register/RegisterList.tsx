import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Kind } from '../../../shared/records/kinds.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { VirtualList, type VirtualListProps } from '../../ui/VirtualList.tsx';
import { ListHead } from './ListHead.tsx';
import { ListPane } from './ListPane.tsx';
import type { ListQuery } from './use-list-query.ts';

/** What stands in place of the rows where there are none. */
export interface NoRows {
  icon: ReactElement;
  title: string;
  text: string;
  /** What to do about it. */
  action?: { label: string; run: () => void } | undefined;
}

type Rows<T extends { id: string }> = Pick<
  VirtualListProps<T>,
  'items' | 'rowHeight' | 'renderRow' | 'isHeading' | 'selectedId'
>;

interface RegisterListProps<T extends { id: string }> extends Rows<T> {
  kind: Kind;
  /** Address of the screen, `/assets`; an item opens at its id below it. */
  path: string;
  query: ListQuery;
  /** Parameters of the address that do not go along to the item opened. */
  ending?: readonly string[];
  title: string;
  searchLabel: string;
  filters: ReactNode;
  /** Records shown and records there are; items may be headings too. */
  shown: number;
  total: number;
  /** `null` while nothing can be said yet. */
  noRows: NoRows | null;
}

/** List of one kind of record: word search, filters and count above, the rows below. */
export function RegisterList<T extends { id: string }>(props: RegisterListProps<T>) {
  const { query, path, ending = [], noRows } = props;
  const navigate = useNavigate();
  return (
    <ListPane
      head={
        <ListHead
          kind={props.kind}
          query={query}
          searchLabel={props.searchLabel}
          shown={props.shown}
          total={props.total}
        >
          {props.filters}
        </ListHead>
      }
    >
      <VirtualList
        items={props.items}
        rowHeight={props.rowHeight}
        renderRow={props.renderRow}
        {...(props.isHeading === undefined ? {} : { isHeading: props.isHeading })}
        selectedId={props.selectedId ?? null}
        onOpen={(id) => void navigate({ pathname: `${path}/${id}`, search: query.without(...ending) })}
        aria-label={props.title}
        empty={noRows === null ? null : <Nothing {...noRows} />}
      />
    </ListPane>
  );
}

function Nothing({ icon, title, text, action }: NoRows) {
  return (
    <EmptyState
      icon={icon}
      title={title}
      text={text}
      action={
        action === undefined ? undefined : (
          <Button variant="default" onClick={action.run}>
            {action.label}
          </Button>
        )
      }
    />
  );
}
