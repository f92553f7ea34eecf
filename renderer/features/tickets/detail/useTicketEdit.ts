import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { applyProposals, dismissProposals } from '../../../../shared/commands/proposals.ts';
import {
  assign,
  changeStatus,
  editTicket,
  type StatusChange,
  type TicketFields,
} from '../../../../shared/commands/tickets.ts';
import type { Entry } from '../../../../shared/records/entry.ts';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { useMay } from '../../../data/hooks.ts';
import { useRun, type Run } from '../useRun.ts';
import { backToAssignment, backToFields, backToStatus, type WayBack } from '../way-back.ts';

export interface TicketEdit {
  run: Run;
  /** Does the person's role allow a change of this field? */
  may: (field: keyof Ticket) => boolean;
  edit: (fields: TicketFields) => void;
  setStatus: (change: StatusChange) => void;
  assignTo: (to: { team?: string | null; assignee?: string | null }) => void;
  decide: (proposals: readonly Entry[], decision: 'applied' | 'dismissed') => void;
}

/** What can be done with one ticket, each with a word of what was done and a way back. */
export function useTicketEdit(ticket: Ticket): TicketEdit {
  const { t } = useTranslation(['tickets', 'records']);
  const run = useRun();
  const may = useMay();
  return useMemo(() => {
    const fieldNames = (fields: object): string =>
      Object.keys(fields)
        .map((field) => t(`records:ticket.field.${field}`))
        .join(', ');
    const back = (way: WayBack) => ({ ticketId: ticket.id, way });
    return {
      run,
      may: (field) => may.change('tickets', field),
      edit: (fields) =>
        void run(
          (context) => editTicket(context, ticket, fields),
          t('done.edited', { field: fieldNames(fields) }),
          back(backToFields(ticket, fields)),
        ),
      setStatus: (change) =>
        void run(
          (context) => changeStatus(context, ticket, change),
          t('done.status', { status: t(`records:ticket.status.${change.to}`) }),
          back(backToStatus(ticket, change.to)),
        ),
      assignTo: (to) =>
        void run(
          (context) => assign(context, ticket, to),
          t('done.assigned'),
          back(backToAssignment(ticket, to)),
        ),
      decide: (proposals, decision) =>
        void run(
          (context) =>
            decision === 'applied'
              ? applyProposals(context, ticket, proposals)
              : dismissProposals(context, ticket, proposals),
          t(`done.proposal.${decision}`),
        ),
    };
  }, [run, may, ticket, t]);
}
