import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../ui/format.ts';

/**
 * When something was last found equal to what the server has; nothing where it never was.
 * @param at UTC ms
 */
export function CheckedAt({ at }: { at: number | undefined }) {
  const { t, i18n } = useTranslation('sync');
  if (at === undefined) return null;
  const time = formatInstant(at, i18n.language, isLongAgo(at) ? 'short' : 'time');
  return (
    <span title={t('holdings.checked')}>
      <IconCheck size={13} aria-hidden /> {time}
    </span>
  );
}

function isLongAgo(at: number): boolean {
  return Date.now() - at > 12 * 3_600_000;
}
