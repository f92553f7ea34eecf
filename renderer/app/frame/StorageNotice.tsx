import { IconDatabaseExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { storageLevel, useStorageUse } from '../../data/storage-use.ts';
import { formatBytes } from '../../ui/format.ts';
import classes from './StorageNotice.module.css';

/** Warns before the device is full: what can no longer be kept is lost work. */
export function StorageNotice() {
  const { t, i18n } = useTranslation('app');
  const { use } = useStorageUse();
  if (use === undefined) return null;
  const level = storageLevel(use);
  if (level === 'enough') return null;
  const free = formatBytes(use.free ?? 0, i18n.language);
  return (
    <p className={classes['root']} data-level={level} role="alert">
      <IconDatabaseExclamation size={16} aria-hidden />
      <span>{t(level === 'full' ? 'storage.full' : 'storage.nearlyFull', { free })}</span>
      <Link to="/sync">{t('storage.see')}</Link>
    </p>
  );
}
