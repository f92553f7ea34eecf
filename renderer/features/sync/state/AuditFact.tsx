import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReplicaActions, useSyncStatus } from '../../../data/hooks.ts';
import { formatCount, formatInstant } from '../../../ui/format.ts';

/** When this device was last compared with the server, what had to be mended, and the way to compare it now. */
export function AuditFact() {
  const { t, i18n } = useTranslation('sync');
  const { audit } = useSyncStatus();
  const actions = useReplicaActions();
  const at = (time: number) => formatInstant(time, i18n.language, 'long');
  const repaired = audit?.repaired ?? null;
  return (
    <div>
      <dt>{t('facts.compared')}</dt>
      <dd>
        {audit === null || audit.checkedAt === 0
          ? t('facts.notCompared')
          : t('facts.complete', { at: at(audit.checkedAt) })}
        {repaired !== null && (
          <>
            {' '}
            {t('facts.repaired', {
              count: repaired.records,
              number: formatCount(repaired.records, i18n.language),
              at: at(repaired.at),
            })}
          </>
        )}{' '}
        <Button variant="subtle" size="compact-xs" onClick={() => actions.checkNow()}>
          {t('facts.compareNow')}
        </Button>
      </dd>
    </div>
  );
}
