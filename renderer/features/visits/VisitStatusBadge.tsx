import {
  IconCar,
  IconCheck,
  IconCircleDashed,
  IconDeviceDesktop,
  IconMapPinFilled,
  IconSignature,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VisitStatus } from '../../../shared/records/visit.ts';
import classes from './visits.module.css';

const icons: Record<VisitStatus, typeof IconCar> = {
  planned: IconCircleDashed,
  'on-the-way': IconCar,
  'on-site': IconMapPinFilled,
  done: IconCheck,
  signed: IconSignature,
  cancelled: IconX,
};

/** How a visit stands: a shape and a word. */
export function VisitStatusBadge({ status, isRemote = false }: { status: VisitStatus; isRemote?: boolean }) {
  const { t } = useTranslation(['records', 'visits']);
  const isSession = isRemote && status === 'on-site';
  const Icon = isSession ? IconDeviceDesktop : icons[status];
  return (
    <span className={classes.badge} data-status={status}>
      <Icon size={14} aria-hidden />
      {isSession ? t('visits:remote.inSession') : t(`records:visit.status.${status}`)}
    </span>
  );
}
