import { ActionIcon } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { useMay } from '../../../data/hooks.ts';

/** Leads to the form of a visit that begins with this ticket; not where the person may not plan, or nobody is to be visited. */
export function PlanVisitLink({ ticket }: { ticket: Pick<Ticket, 'id' | 'account'> }) {
  const { t } = useTranslation('tickets');
  const may = useMay();
  if (ticket.account === null || !may.create('visits')) return null;
  return (
    <ActionIcon
      component={Link}
      to={`/visits?ticket=${ticket.id}`}
      size={26}
      aria-label={t('side.planVisit')}
      title={t('side.planVisit')}
    >
      <IconCalendarPlus size={16} aria-hidden="true" />
    </ActionIcon>
  );
}
