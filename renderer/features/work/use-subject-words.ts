import { useTranslation } from 'react-i18next';
import type { Timer } from '../../../shared/work/timer.ts';
import { useRecord } from '../../data/hooks.ts';
import { titleOf } from '../sync/record-words.ts';
import { useTicketLabel } from '../tickets/ticket-label.ts';

/** What a timer runs on, in few words: number and subject, purpose, name. */
export function useSubjectWords({ kind, id }: Timer['subject']): string {
  const { t } = useTranslation('records');
  const label = useTicketLabel();
  const record = useRecord(kind, id) as { id: string; number?: string | null } | null | undefined;
  if (record === undefined) return '';
  if (record === null) return t(`kindOne.${kind}`);
  const title = titleOf(record);
  return kind === 'tickets' && typeof record.number !== 'string'
    ? `${label({ id, number: null })} ${title}`
    : title;
}
