import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../data/hooks.ts';
import { formatRelative } from '../../ui/format.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useNow } from '../../ui/now.tsx';
import type { DeviceRow } from './device-rows.ts';
import classes from './devices.module.css';
import { useRevoke } from './use-devices.ts';

interface RevokeDialogProps {
  /** `null`: closed. */
  device: DeviceRow | null;
  onClose: () => void;
}

/** Asks before a device is revoked, and says what will happen to it and to the work on it. */
export function RevokeDialog({ device, onClose }: RevokeDialogProps) {
  const { t } = useTranslation('devices');
  return (
    <Modal opened={device !== null} onClose={onClose} title={t('revoke.title')} centered size={480}>
      {device === null ? null : <Question device={device} onClose={onClose} />}
    </Modal>
  );
}

function Question({ device, onClose }: { device: DeviceRow; onClose: () => void }) {
  const { t, i18n } = useTranslation('devices');
  const me = usePerson();
  const now = useNow();
  const notify = useNotify();
  const revoke = useRevoke();
  const name = device.name ?? t('unnamed');
  const isOwn = device.person === me.id;
  const unsent = (device.pending ?? 0) + (device.parked ?? 0);
  const act = async (): Promise<void> => {
    try {
      await revoke.mutateAsync(device);
      notify.done(t('revoke.done', { name }));
      onClose();
    } catch {
      notify.problem(t('revoke.failed'));
    }
  };
  return (
    <>
      <p>
        <strong>{name}</strong>
        {isOwn ? null : ` · ${device.personName}`}
      </p>
      <ul className={classes['consequences']}>
        <li>{t('revoke.wipes', { contact: formatRelative(device.lastContact, now, i18n.language) })}</li>
        <li>{isOwn ? t('revoke.unsentOwn') : t('revoke.unsentOther', { person: device.personName })}</li>
        {unsent > 0 ? <li>{t('revoke.reported', { count: unsent })}</li> : null}
        <li>{t('revoke.final')}</li>
      </ul>
      <div className={classes['answers']}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button color="red" loading={revoke.isPending} onClick={() => void act()}>
          {t('revoke.confirm')}
        </Button>
      </div>
    </>
  );
}
