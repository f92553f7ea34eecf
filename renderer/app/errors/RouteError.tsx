import { Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { putOutboxAside } from '../../data/durability/put-outbox-aside.ts';
import { Unreadable } from '../../data/durability/unreadable.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { describeFault } from './describe-fault.ts';
import classes from './RouteError.module.css';

/** A screen that failed to show. Says that nothing was lost, what to do, and what to hand on. */
export function RouteError() {
  const { t } = useTranslation('app');
  const error = useRouteError();
  const fault = describeFault(error);
  const canSetAside = error instanceof Unreadable && error.part === 'outbox';
  return (
    <div className={classes['root']} role="alert">
      <EmptyState
        icon={<IconAlertTriangle size={32} stroke={1.4} />}
        title={t(`fault.${fault.kind}.title`)}
        text={
          <>
            <p>{t(`fault.${fault.kind}.text`)}</p>
            <details className={classes['details']}>
              <summary>{t('fault.details')}</summary>
              <pre>{fault.details}</pre>
            </details>
          </>
        }
        action={
          <Group gap="sm" justify="center">
            <Button onClick={() => window.location.reload()}>{t('fault.reload')}</Button>
            {canSetAside ? (
              <Button variant="default" onClick={() => putOutboxAside(error.reason)}>
                {t('fault.setAside')}
              </Button>
            ) : (
              <Button variant="default" component={Link} to="/sync">
                {t('fault.sync')}
              </Button>
            )}
          </Group>
        }
      />
    </div>
  );
}
