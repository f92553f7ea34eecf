import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Kind } from '../../../shared/records/kinds.ts';
import { useRecord } from '../../data/hooks.ts';
import { HistoryButton } from '../history/HistoryButton.tsx';
import { recordPath, titleOf } from './record-words.ts';
import styles from './sync.module.css';

interface Props {
  kind: Kind;
  id: string;
  /** Fields to name it by while, or when, the replica does not have it. */
  fallback?: object;
  /** Also the way to its history. */
  withHistory?: boolean;
}

/** A record by name, leading to its page. */
export function RecordLink({ kind, id, fallback, withHistory = false }: Props) {
  const { t } = useTranslation(['sync', 'records']);
  const record = useRecord(kind, id);
  const title = titleOf(record ?? fallback ?? {});
  const path = recordPath(kind, id);
  if (record === undefined && title === '') return <span aria-hidden>…</span>;
  // Notices and lines of a timeline have no name of their own.
  const nameless = t(`records:kindOne.${kind}`);
  const unnamed = record === null ? t('sync:record.unknown', { kind: nameless }) : nameless;
  const words = title === '' ? unnamed : title;
  const name = path === null || record === null ? <span>{words}</span> : <Link to={path}>{words}</Link>;
  // Before the server has the record there is nothing to tell.
  if (!withHistory || (record?.revision ?? 1) === 0) return name;
  return (
    <span className={styles.named}>
      {name}
      <HistoryButton kind={kind} id={id} title={words} size={22} />
    </span>
  );
}
