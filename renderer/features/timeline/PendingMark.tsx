import { IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../shared/records/entry.ts';
import classes from './Timeline.module.css';

/** Says of an entry that it is kept on this computer and the server does not have it yet. */
export function PendingMark({ entry }: { entry: Entry }) {
  const { t } = useTranslation('timeline');
  if (entry.revision > 0) return null;
  return (
    <span className={classes['pending']} title={t('notSent.hint')}>
      <IconCloudUp size={13} aria-hidden="true" /> {t('notSent.label')}
    </span>
  );
}
