import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Letters that a ticket goes by until the server has given it a number: the end of its id, which differs soonest. */
export function draftNumber(id: string): string {
  return id.slice(-4).toUpperCase();
}

/** How a ticket is called on screen: its number, or a local draft number. */
export function useTicketLabel(): (ticket: { id: string; number: string | null }) => string {
  const { t } = useTranslation('tickets');
  return useCallback(({ id, number }) => number ?? t('draftNumber', { number: draftNumber(id) }), [t]);
}
