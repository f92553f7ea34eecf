import { Button, TextInput } from '@mantine/core';
import { IconCloudOff, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAll, usePerson, useSyncStatus } from '../../data/hooks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatCount } from '../../ui/format.ts';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { deviceRows, searched, type DeviceRow } from './device-rows.ts';
import classes from './devices.module.css';
import { DeviceTable } from './DeviceTable.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { useDevices } from './use-devices.ts';

/** Where somebody is signed in, and for an admin everybody: what waits there, and revoking a lost device. */
export function DevicesPage() {
  const { t } = useTranslation('devices');
  const me = usePerson();
  const people = useAll('people');
  const { data, isError, refetch } = useDevices();
  const [revoking, setRevoking] = useState<DeviceRow | null>(null);
  const isAdmin = me.roles.includes('admin');
  const { own, others } = deviceRows(data?.devices ?? [], me.id, (person) => people.get(person)?.name ?? '');
  return (
    <Page title={t('title')}>
      <div className={classes['page']}>
        {isError ? <OutOfReach isStale={data !== undefined} onRetry={() => void refetch()} /> : null}
        {data === undefined ? null : (
          <>
            <Section title={t('own.title')} count={own.length}>
              <p className={classes['explain']}>{t('own.explain')}</p>
              <DeviceTable label={t('own.title')} rows={own} onRevoke={setRevoking} />
            </Section>
            {isAdmin ? <Everybody rows={others} onRevoke={setRevoking} /> : null}
          </>
        )}
      </div>
      <RevokeDialog device={revoking} onClose={() => setRevoking(null)} />
    </Page>
  );
}

/** Rendering thousands of rows helps nobody; the search finds them all. */
const SHOWN = 200;

function Everybody({ rows, onRevoke }: { rows: DeviceRow[]; onRevoke: (device: DeviceRow) => void }) {
  const { t, i18n } = useTranslation('devices');
  const [typed, setTyped] = useState('');
  const found = searched(rows, typed);
  return (
    <Section
      title={t('everybody.title')}
      count={formatCount(found.length, i18n.language)}
      actions={
        <TextInput
          aria-label={t('everybody.search')}
          placeholder={t('everybody.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          w={260}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      }
    >
      {found.length === 0 ? (
        <p className={classes['explain']}>
          {rows.length === 0 ? t('everybody.none') : t('everybody.notFound')}
        </p>
      ) : (
        <DeviceTable
          label={t('everybody.title')}
          rows={found.slice(0, SHOWN)}
          onRevoke={onRevoke}
          withPerson
        />
      )}
      {found.length > SHOWN ? (
        <p className={classes['explain']}>{t('everybody.more', { count: found.length - SHOWN })}</p>
      ) : null}
    </Section>
  );
}

/** The list lives on the server: say so instead of showing an old one as if it were true. */
function OutOfReach({ isStale, onRetry }: { isStale: boolean; onRetry: () => void }) {
  const { t } = useTranslation('devices');
  const { link } = useSyncStatus();
  if (isStale) return <p className={classes['stale']}>{t('offline.stale')}</p>;
  return (
    <EmptyState
      icon={<IconCloudOff size={28} />}
      title={t('offline.title')}
      text={t(link === 'offline' ? 'offline.text' : 'offline.failed')}
      action={
        <Button variant="default" onClick={onRetry}>
          {t('common:retry')}
        </Button>
      }
    />
  );
}
