import {
  IconCar,
  IconCheck,
  IconCircleDashed,
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
export function VisitStatusBadge({ status }: { status: VisitStatus }) {
  const { t } = useTranslation('records');
  const Icon = icons[status];
  return (
    <span className={classes.badge} data-status={status}>
      <Icon size={14} aria-hidden />
      {t(`visit.status.${status}`)}
    </span>
  );
}
