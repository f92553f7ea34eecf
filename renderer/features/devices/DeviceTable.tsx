import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/DateTime.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import type { DeviceRow } from './device-rows.ts';
import classes from './devices.module.css';

interface DeviceTableProps {
  label: string;
  rows: readonly DeviceRow[];
  withPerson?: boolean;
  onRevoke: (device: DeviceRow) => void;
}

/** Devices in rows: which, whose, when last heard of, what waits there, and the way to revoke it. */
export function DeviceTable({ label, rows, withPerson = false, onRevoke }: DeviceTableProps) {
  const { t } = useTranslation('devices');
  const person: TableColumn<DeviceRow> = {
    id: 'person',
    title: t('column.person'),
    render: (row) => row.personName,
  };
  const columns: TableColumn<DeviceRow>[] = [
    { id: 'name', title: t('column.device'), render: (row) => <Name device={row} />, width: '34%' },
    ...(withPerson ? [person] : []),
    {
      id: 'contact',
      title: t('column.lastContact'),
      render: (row) => <RelativeTime at={row.lastContact} />,
      width: '16ch',
    },
    { id: 'unsent', title: t('column.unsent'), render: (row) => <Unsent device={row} />, width: '22ch' },
    { id: 'version', title: t('column.version'), render: (row) => row.version ?? '–', width: '12ch' },
    {
      id: 'revoke',
      title: t('column.actions'),
      align: 'right',
      width: '12ch',
      render: (row) => <RevokeButton device={row} onRevoke={onRevoke} />,
    },
  ];
  return (
    <Table
      aria-label={label}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.person} ${row.id}`}
      empty={<p className={classes['explain']}>{t('own.none')}</p>}
    />
  );
}

function Name({ device }: { device: DeviceRow }) {
  const { t } = useTranslation('devices');
  return (
    <span className={classes['name']}>
      <span>{device.name ?? t('unnamed')}</span>
      {device.isThis ? <span className={classes['this']}>{t('this')}</span> : null}
      {/* Browsers tell no name of their computer: what tells two of a kind apart is when they came. */}
      <span className={classes['since']}>
        {t('since')} <DateTime at={device.firstContact} />
      </span>
      {device.state === 'active' ? null : (
        <span className={classes['state']} data-state={device.state}>
          {t(`state.${device.state}`)} <RelativeTime at={device.wipedAt ?? device.revokedAt} />
        </span>
      )}
    </span>
  );
}

/** As it said at its last contact; what it does since then it cannot have said. */
function Unsent({ device }: { device: DeviceRow }) {
  const { t } = useTranslation('devices');
  const { pending, parked, state } = device;
  if (pending === null || parked === null || state === 'wiped') return '–';
  if (pending + parked === 0) return <span className="ff-dim">{t('unsent.none')}</span>;
  const words = [
    pending > 0 ? t('unsent.pending', { count: pending }) : null,
    parked > 0 ? t('unsent.parked', { count: parked }) : null,
  ];
  return words.filter(Boolean).join(', ');
}

function RevokeButton({ device, onRevoke }: { device: DeviceRow; onRevoke: (device: DeviceRow) => void }) {
  const { t } = useTranslation('devices');
  if (device.isThis || device.state !== 'active') return null;
  const name = device.name ?? t('unnamed');
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-xs"
      aria-label={t('revoke.label', { name })}
      onClick={() => onRevoke(device)}
    >
      {t('revoke.button')}…
    </Button>
  );
}
