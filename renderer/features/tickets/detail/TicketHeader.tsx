import { ActionIcon } from '@mantine/core';
import { IconCloudOff, IconLayoutSidebarRight } from '@tabler/icons-react';
import { useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { subjectOf } from '../../../../shared/commands/subject.ts';
import type { Priority, Ticket } from '../../../../shared/records/ticket.ts';
import { useSyncStatus } from '../../../data/hooks.ts';
import { AccountName } from '../../../ui/AccountName.tsx';
import { InlineSelect } from '../../../ui/InlineSelect.tsx';
import { InlineText } from '../../../ui/InlineText.tsx';
import { PriorityMark } from '../../../ui/PriorityMark.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { TakeAlongButton } from '../../suitcase/TakeAlongButton.tsx';
import { HistoryButton } from '../../history/HistoryButton.tsx';
import { TicketChecklists } from '../../checklists/TicketChecklists.tsx';
import { TimerButton } from '../../work/TimerButton.tsx';
import { TargetStrip } from '../clock/TargetStrip.tsx';
import { isOpenedByForm } from '../create/opened-by-form.ts';
import { focusOnMount } from '../focus-on-mount.ts';
import { ResolveDialog } from '../ResolveDialog.tsx';
import type { Facets } from '../list/useFacets.ts';
import { statusOption, statusValue } from '../status-options.ts';
import { useTicketLabel } from '../ticket-label.ts';
import { useStatusChoices } from '../useStatusChoices.tsx';
import { usePriorityChoices } from './usePriorityChoices.tsx';
import { PlanVisitLink } from './PlanVisitLink.tsx';
import type { TicketEdit } from './useTicketEdit.ts';
import classes from './TicketHeader.module.css';

export interface TicketHeaderProps {
  ref: Ref<HTMLElement>;
  ticket: Ticket;
  edit: TicketEdit;
  facets: Facets;
  isSideShown: boolean;
  onToggleSide: () => void;
}

/** What a ticket is about and how it stands; all of it can be changed on the spot. */
export function TicketHeader({ ref, ticket, edit, facets, isSideShown, onToggleSide }: TicketHeaderProps) {
  const { t } = useTranslation(['tickets', 'records']);
  const label = useTicketLabel();
  const priorities = usePriorityChoices();
  const isNew = isOpenedByForm(useLocation().state);
  return (
    <header ref={ref} className={classes['root']}>
      <div className={classes['top']}>
        <span className={classes['number']}>{label(ticket)}</span>
        <span>{t(`records:ticket.type.${ticket.type}`)}</span>
        <AgeOfData />
        <span className={classes['toggle']}>
          <PlanVisitLink ticket={ticket} />
          <TakeAlongButton kind="tickets" id={ticket.id} />
          {ticket.revision === 0 ? null : (
            <HistoryButton kind="tickets" id={ticket.id} title={label(ticket)} />
          )}
          <TicketChecklists ticket={ticket} />
          <TimerButton subject={subjectOf('tickets', ticket)} isSmall />
        </span>
        <ActionIcon
          size={26}
          aria-pressed={isSideShown}
          aria-label={t('detail.toggleFields')}
          title={t('detail.toggleFields')}
          onClick={onToggleSide}
        >
          <IconLayoutSidebarRight size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      <h2 ref={isNew ? focusOnMount : null} className={classes['subject']} tabIndex={-1}>
        <InlineText
          label={t('records:ticket.field.subject')}
          value={ticket.subject}
          required
          disabled={!edit.may('subject')}
          onSave={(subject) => edit.edit({ subject: subject ?? '' })}
        />
      </h2>
      <div className={classes['facts']}>
        <StatusField ticket={ticket} edit={edit} />
        <span data-field="priority">
          <InlineSelect
            label={t('records:ticket.field.priority')}
            value={String(ticket.priority)}
            options={priorities}
            disabled={!edit.may('priority')}
            onSave={(value) => edit.edit({ priority: Number(value) as Priority })}
          >
            <PriorityMark priority={ticket.priority} withLabel />
          </InlineSelect>
        </span>
        <span className={classes['account']}>
          <AccountName id={ticket.account} asLink />
        </span>
        <span data-field="assignee">
          <InlineSelect
            label={t('records:ticket.field.assignee')}
            value={ticket.assignee}
            options={facets.assignee}
            clearable
            placeholder={t('row.unassigned')}
            disabled={!edit.may('assignee')}
            onSave={(assignee) => edit.assignTo({ assignee })}
          />
        </span>
      </div>
      <TargetStrip ticket={ticket} />
    </header>
  );
}

function StatusField({ ticket, edit }: Pick<TicketHeaderProps, 'ticket' | 'edit'>) {
  const { t } = useTranslation('records');
  const choices = useStatusChoices();
  const [isResolving, setResolving] = useState(false);
  const field = useRef<HTMLSpanElement>(null);
  return (
    <span ref={field} data-field="status">
      <InlineSelect
        label={t('ticket.field.status')}
        value={statusValue(ticket)}
        options={choices(ticket.status)}
        onSave={(value) => {
          const option = statusOption(value);
          if (option?.to === 'resolved') setResolving(true);
          else if (option !== undefined) edit.setStatus(option);
        }}
      >
        <StatusBadge status={ticket.status} waitingFor={ticket.waitingFor} />
      </InlineSelect>
      <ResolveDialog
        opened={isResolving}
        count={1}
        initial={ticket.resolution}
        onClose={() => setResolving(false)}
        onClosed={() => field.current?.querySelector('button')?.focus()}
        onResolve={(resolution) => edit.setStatus({ to: 'resolved', resolution })}
      />
    </span>
  );
}

/** Offline it matters how old the picture is. */
function AgeOfData() {
  const { t } = useTranslation('tickets');
  const { link, lastExchangeAt } = useSyncStatus();
  if (link === 'online' || link === 'connecting' || lastExchangeAt === null) return null;
  return (
    <span className={classes['age']}>
      <IconCloudOff size={13} aria-hidden="true" />
      <span>
        {t('detail.asOf')} <RelativeTime at={lastExchangeAt} />
      </span>
    </span>
  );
}
