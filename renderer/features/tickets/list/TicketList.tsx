import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAll } from '../../../data/hooks.ts';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { GroupHeading } from './GroupHeading.tsx';
import type { ListItem } from './group-rows.ts';
import { ListEmpty } from './ListEmpty.tsx';
import type { ListState } from './list-state.ts';
import { TicketListRow } from './TicketListRow.tsx';
import type { TicketMarks } from './useTicketMarks.ts';

const rowHeights = { comfortable: 52, compact: 42 } as const;

export interface TicketListProps {
  state: ListState;
  items: readonly ListItem[];
  marks: TicketMarks;
  drafts: ReadonlySet<string>;
  complete: boolean;
  selectedId: string | null;
  checkedIds: ReadonlySet<string>;
  onCheckedChange: (ids: ReadonlySet<string>) => void;
  onOpen: (id: string) => void;
  onClearFilter: () => void;
}

function isHeading(item: ListItem): boolean {
  return item.type === 'group';
}

/** The virtualised list of tickets, with the headings of its groups. */
export function TicketList(props: TicketListProps) {
  const { state, items, marks, drafts } = props;
  const { t } = useTranslation('tickets');
  const accounts = useAll('accounts');
  const people = useAll('people');
  const { columns, group } = state;
  const renderRow = useCallback(
    (item: ListItem) => {
      if (item.type === 'group') {
        const account = accounts.get(item.value)?.name;
        const person = people.get(item.value)?.name;
        return (
          <GroupHeading
            group={group}
            value={item.value}
            count={item.count}
            account={account}
            person={person}
          />
        );
      }
      const { ticket } = item;
      return (
        <TicketListRow
          ticket={ticket}
          columns={columns}
          account={accounts.get(ticket.account ?? '')?.name}
          assignee={people.get(ticket.assignee ?? '')?.name}
          isUnread={marks.isUnread(ticket)}
          isPending={marks.pending.has(ticket.id)}
          hasDraft={drafts.has(ticket.id)}
          isAway={marks.away.has(ticket.id)}
        />
      );
    },
    [accounts, people, group, columns, marks, drafts],
  );
  return (
    <VirtualList
      items={items}
      rowHeight={rowHeights[state.density]}
      renderRow={renderRow}
      isHeading={isHeading}
      selectedId={props.selectedId}
      onOpen={props.onOpen}
      checkedIds={props.checkedIds}
      onCheckedChange={props.onCheckedChange}
      aria-label={t('list.label')}
      empty={<ListEmpty state={state} complete={props.complete} onClearFilter={props.onClearFilter} />}
    />
  );
}
