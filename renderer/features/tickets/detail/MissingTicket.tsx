import { Button } from '@mantine/core';
import { IconCloudDown, IconEyeOff, IconTicketOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReplicaActions, useSyncStatus } from '../../../data/hooks.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';

/** Why a ticket is not here: not arrived yet, taken away while it was open, or unknown. */
export function MissingTicket({ wasSeen }: { wasSeen: boolean }) {
  const { t } = useTranslation('tickets');
  const { firstSync, link } = useSyncStatus();
  const actions = useReplicaActions();
  const reason = wasSeen
    ? 'removed'
    : firstSync === null
      ? link === 'online'
        ? 'unknown'
        : 'offline'
      : 'arriving';
  const Icon = {
    removed: IconEyeOff,
    unknown: IconTicketOff,
    offline: IconTicketOff,
    arriving: IconCloudDown,
  }[reason];
  return (
    <EmptyState
      icon={<Icon size={28} stroke={1.5} />}
      title={t(`missing.${reason}.title`)}
      text={t(`missing.${reason}.text`)}
      action={
        reason === 'unknown' ? (
          <Button variant="default" onClick={() => actions.syncNow()}>
            {t('missing.syncNow')}
          </Button>
        ) : (
          <Button variant="default" component={Link} to="/tickets">
            {t('missing.back')}
          </Button>
        )
      }
    />
  );
}
