import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Kind } from '../../../shared/records/kinds.ts';
import { useRecord } from '../../data/hooks.ts';
import { recordPath, titleOf } from './record-words.ts';

interface Props {
  kind: Kind;
  id: string;
  /** Fields to name it by while, or when, the replica does not have it. */
  fallback?: object;
}

/** A record by name, leading to its page. */
export function RecordLink({ kind, id, fallback }: Props) {
  const { t } = useTranslation(['sync', 'records']);
  const record = useRecord(kind, id);
  const title = titleOf(record ?? fallback ?? {});
  const path = recordPath(kind, id);
  if (record === undefined && title === '') return <span aria-hidden>…</span>;
  const words = title === '' ? t('sync:record.unknown', { kind: t(`records:kindOne.${kind}`) }) : title;
  return path === null || record === null ? <span>{words}</span> : <Link to={path}>{words}</Link>;
}
