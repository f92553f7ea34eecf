import { Button } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  return (
    <Page title={t('notFound.title')}>
      <EmptyState
        icon={<IconMap2 size={32} stroke={1.4} />}
        title={t('notFound.heading')}
        text={t('notFound.text', { address: pathname })}
        action={
          <Button component={Link} to="/today">
            {t('notFound.action')}
          </Button>
        }
      />
    </Page>
  );
}
