import { Button } from '@mantine/core';
import { IconCloudDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReplicaActions } from '../../../data/hooks.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useNotify } from '../../../ui/notify.tsx';

/** An archived ticket that is listed and not here: there was no room for its pack. Opening it has tried to fetch it. */
export function AwayTicket({ id }: { id: string }) {
  const { t } = useTranslation('tickets');
  const actions = useReplicaActions();
  const notify = useNotify();
  const [isFetching, setFetching] = useState(false);

  async function fetchIt(): Promise<void> {
    setFetching(true);
    const isHere = await actions.fetchTicket(id).catch(() => false);
    setFetching(false);
    if (!isHere) notify.problem(t('missing.fetchFailed'));
  }

  return (
    <EmptyState
      icon={<IconCloudDown size={28} stroke={1.5} />}
      title={t('missing.away.title')}
      text={t('missing.away.text')}
      action={
        <Button variant="default" loading={isFetching} onClick={() => void fetchIt()}>
          {t('missing.fetch')}
        </Button>
      }
    />
  );
}
