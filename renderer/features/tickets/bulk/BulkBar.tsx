import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  assign,
  changeStatus,
  editTicket,
  type StatusChange,
  type TicketFields,
} from '../../../../shared/commands/tickets.ts';
import type { Priority, Ticket } from '../../../../shared/records/ticket.ts';
import { InlineSelect } from '../../../ui/InlineSelect.tsx';
import { usePriorityChoices } from '../detail/usePriorityChoices.tsx';
import { ResolveDialog } from '../ResolveDialog.tsx';
import type { TicketRow } from '../list/ticket-row.ts';
import type { Facets } from '../list/useFacets.ts';
import { statusOption } from '../status-options.ts';
import { useStatusChoices } from '../useStatusChoices.tsx';
import { TagField } from './TagField.tsx';
import { MOST_AT_ONCE, useBulk, type BulkCommand } from './useBulk.ts';
import { backToAssignment, backToFields, backToStatus } from '../way-back.ts';
import classes from './BulkBar.module.css';

export interface BulkBarProps {
  rows: readonly TicketRow[];
  facets: Facets;
  onClear: () => void;
}

/** What can be done with all marked tickets at once. */
export function BulkBar({ rows, facets, onClear }: BulkBarProps) {
  const { t } = useTranslation('tickets');
  const statusChoices = useStatusChoices();
  const bulk = useBulk();
  const [isResolving, setResolving] = useState(false);
  const run = (command: BulkCommand): void => void bulk(rows, command);
  const changeTo = (change: StatusChange): void =>
    run({
      build: (context, ticket) => changeStatus(context, ticket, change),
      back: (before) => backToStatus(before, change.to),
    });
  const assignTo = (to: { team?: string | null; assignee?: string | null }): void =>
    run({
      build: (context, ticket) => assign(context, ticket, to),
      back: (before) => backToAssignment(before, to),
    });
  const edit = (fieldsOf: (ticket: Ticket) => TicketFields): void =>
    run({
      build: (context, ticket) => editTicket(context, ticket, fieldsOf(ticket)),
      back: (before) => backToFields(before, fieldsOf(before)),
    });
  const setStatus = (value: string | null): void => {
    const option = statusOption(value);
    if (option?.to === 'resolved') setResolving(true);
    else if (option !== undefined) changeTo(option);
  };
  const tag = (word: string): void =>
    edit(({ tags }) => ({ tags: tags.includes(word) ? tags : [...tags, word] }));
  const priorities = usePriorityChoices();
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t('bulk.title')}>
      <strong>{t('bulk.count', { count: rows.length })}</strong>
      <InlineSelect label={t('bulk.status')} value={null} options={statusChoices(null)} onSave={setStatus}>
        {t('bulk.status')}
      </InlineSelect>
      <InlineSelect
        label={t('bulk.assign')}
        value={null}
        options={facets.assignee}
        onSave={(assignee) => assignTo({ assignee })}
      >
        {t('bulk.assign')}
      </InlineSelect>
      <InlineSelect
        label={t('bulk.team')}
        value={null}
        options={facets.team}
        onSave={(team) => assignTo({ team })}
      >
        {t('bulk.team')}
      </InlineSelect>
      <InlineSelect
        label={t('bulk.priority')}
        value={null}
        options={priorities}
        onSave={(value) => edit(() => ({ priority: Number(value) as Priority }))}
      >
        {t('bulk.priority')}
      </InlineSelect>
      <TagField known={facets.tag} onTag={tag} />
      <ActionIcon
        className={classes['clear']}
        aria-label={t('bulk.clear')}
        title={t('bulk.clear')}
        onClick={onClear}
      >
        <IconX size={15} aria-hidden="true" />
      </ActionIcon>
      {rows.length > MOST_AT_ONCE ? (
        <p className={classes['limit']}>{t('bulk.limit', { count: MOST_AT_ONCE })}</p>
      ) : null}
      <ResolveDialog
        opened={isResolving}
        count={rows.length}
        onClose={() => setResolving(false)}
        onResolve={(resolution) => changeTo({ to: 'resolved', resolution })}
      />
    </div>
  );
}
