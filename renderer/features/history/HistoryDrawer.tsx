import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { historyAnswerSchema } from '../../../shared/protocol/history.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import { TransportFailure } from '../../../shared/sync/failure.ts';
import { usePending } from '../../data/hooks.ts';
import { server } from '../../data/server.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import classes from './history.module.css';
import { RevisionItem } from './RevisionItem.tsx';

interface HistoryDrawerProps {
  opened: boolean;
  kind: Kind;
  id: string;
  title: string;
  onClose: () => void;
}

/** What happened to a record, from the server's history, the latest first. */
export function HistoryDrawer({ opened, kind, id, title, onClose }: HistoryDrawerProps) {
  const { t } = useTranslation('history');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={560}
      title={<span className={classes['heading']}>{t('heading', { title })}</span>}
    >
      <HistoryList kind={kind} id={id} />
    </Drawer>
  );
}

function HistoryList({ kind, id }: Pick<HistoryDrawerProps, 'kind' | 'id'>) {
  const { t } = useTranslation('history');
  const waiting = usePending().filter((group) => group.ops.some((op) => op.kind === kind && op.id === id));
  const { data, error, refetch } = useQuery({
    queryKey: ['history', kind, id],
    queryFn: () => server.get(`/api/records/${kind}/${id}/history`, historyAnswerSchema),
    networkMode: 'always',
    retry: false,
    gcTime: 0,
  });
  if (error !== null) return <NoHistory error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <p className="ff-dim">{t('common:reading')}</p>;
  return (
    <>
      {waiting.length === 0 ? null : (
        <p className={classes['waiting']}>{t('waiting', { count: waiting.length })}</p>
      )}
      <ol className={classes['revisions']}>
        {data.revisions.map((revision) => (
          <RevisionItem key={revision.revision} kind={kind} revision={revision} />
        ))}
      </ol>
      {data.hasMore ? <p className="ff-dim">{t('older', { count: data.revisions.length })}</p> : null}
    </>
  );
}

/** Only the server has the history: say what is missing instead of an empty list. */
function NoHistory({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation('history');
  const code = error instanceof TransportFailure ? error.code : null;
  const isGone = code === 'not-found';
  return (
    <EmptyState
      icon={<IconCloudOff size={28} />}
      title={t(isGone ? 'gone.title' : 'offline.title')}
      text={t(isGone ? 'gone.text' : 'offline.text')}
      action={
        isGone ? null : (
          <Button variant="default" onClick={onRetry}>
            {t('common:retry')}
          </Button>
        )
      }
    />
  );
}
