import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketStatus } from '../../../shared/records/ticket.ts';
import type { InlineOption } from '../../ui/InlineSelect.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { statusOptions } from './status-options.ts';

/** Options of a status field, drawn as badges. `null`: for several tickets. */
export function useStatusChoices(): (from: TicketStatus | null) => InlineOption[] {
  const { t } = useTranslation('records');
  return useCallback(
    (from) =>
      statusOptions(from).map(({ value, to, waitingFor }) => ({
        value,
        label:
          waitingFor === null
            ? t(`ticket.status.${to}`)
            : `${t(`ticket.status.${to}`)} · ${t(`ticket.waitingFor.${waitingFor}`)}`,
        content: <StatusBadge status={to} waitingFor={waitingFor} />,
      })),
    [t],
  );
}
