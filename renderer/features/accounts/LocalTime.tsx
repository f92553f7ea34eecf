import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/now.tsx';
import { safeZone } from '../visits/zone-time.ts';
import { dateFormat } from '../../ui/intl-formats.ts';

/** What time it is now in a zone: whether one can ring there. */
export function LocalTime({ timeZone }: { timeZone: string }) {
  const { t, i18n } = useTranslation('accounts');
  const time = dateFormat(i18n.language, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: safeZone(timeZone),
  }).format(useNow());
  return (
    <span title={timeZone} style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
      <IconClock size={14} aria-hidden />
      {t('localTime', { time })}
    </span>
  );
}
