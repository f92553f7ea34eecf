import { IconFileUnknown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import classes from './register.module.css';

interface RecordGateProps<T> {
  /** `undefined` while it is being read, `null` when the replica does not have it. */
  record: T | null | undefined;
  /** Path of the list. */
  listPath: string;
  children: (record: T) => ReactNode;
}

/**
 * A detail only when its record is there. Reading takes a few milliseconds and shows nothing, so nothing flickers; a
 * missing record says what that can mean, for a link may point at what this person may not see or has not synced yet.
 */
export function RecordGate<T>({ record, listPath, children }: RecordGateProps<T>) {
  const { t } = useTranslation('register');
  if (record === undefined) return <div className={classes.detail} aria-busy="true" />;
  if (record !== null) return <>{children(record)}</>;
  return (
    <EmptyState
      icon={<IconFileUnknown />}
      title={t('missing.title')}
      text={t('missing.text')}
      action={
        <span className={classes.actions}>
          <Link to={listPath}>{t('missing.list')}</Link>
          <Link to="/sync">{t('missing.sync')}</Link>
        </span>
      }
    />
  );
}
