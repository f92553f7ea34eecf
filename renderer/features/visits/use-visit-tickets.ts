import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../shared/records/ticket.ts';
import { addTickets, hasOpenTickets, removeTickets } from '../../../shared/commands/visit-tickets.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useMay } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useAct } from '../register/use-act.ts';
import { useTicketLabel } from '../tickets/ticket-label.ts';
import { useReadRecord } from '../tickets/useReadRecord.ts';

type Named = Pick<Ticket, 'id' | 'account' | 'number'>;

/** Taking tickets along to a visit, and off it again. Both can be undone: on the visit as it is by then. */
export function useVisitTickets(visit: Visit) {
  const { t } = useTranslation('visits');
  const act = useAct();
  const notify = useNotify();
  const may = useMay();
  const label = useTicketLabel();
  const readRecord = useReadRecord();
  const undo = async (build: (latest: Visit) => Parameters<typeof act>[0]) => {
    const latest = await readRecord('visits', visit.id);
    if (latest !== null) await act(build(latest));
  };
  const add = async (tickets: readonly Named[]): Promise<boolean> => {
    if (!(await act((context) => addTickets(context, visit, tickets)))) return false;
    notify.done(t('addTickets.done', { count: tickets.length }), {
      undo: () =>
        void undo(
          (latest) => (context) =>
            removeTickets(
              context,
              latest,
              tickets.map(({ id }) => id),
            ),
        ),
    });
    return true;
  };
  const remove = async (ticket: Named): Promise<void> => {
    if (!(await act((context) => removeTickets(context, visit, [ticket.id])))) return;
    notify.done(t('removeTicket.done', { ticket: label(ticket) }), {
      undo: () => void undo((latest) => (context) => addTickets(context, latest, [ticket])),
    });
  };
  return { mayChange: hasOpenTickets(visit) && may.change('visits', 'tickets'), add, remove };
}
