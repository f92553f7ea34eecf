import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReplicaActions, useSyncStatus } from '../../../data/hooks.ts';
import { formatCount, formatInstant } from '../../../ui/format.ts';
import styles from '../sync.module.css';

/** When this device was last compared with the server, what had to be mended lately, and the way to compare it now. */
export function AuditFact() {
  const { t, i18n } = useTranslation(['sync', 'records']);
  const { audit } = useSyncStatus();
  const actions = useReplicaActions();
  const repairs = audit?.repairs ?? [];
  return (
    <>
      <div>
        <dt>{t('sync:facts.compared')}</dt>
        <dd>
          {audit === null || audit.checkedAt === 0
            ? t('sync:facts.notCompared')
            : t('sync:facts.complete', { at: formatInstant(audit.checkedAt, i18n.language, 'long') })}{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => actions.checkNow()}>
            {t('sync:facts.compareNow')}
          </Button>
        </dd>
      </div>
      {repairs.length > 0 && (
        <div>
          <dt>{t('sync:facts.repaired')}</dt>
          <dd>
            <ul className={styles.repairs}>
              {repairs.map(({ at, kind, records }) => (
                <li key={`${kind} ${at}`}>
                  {t('sync:facts.repair', {
                    kind: t(`records:kind.${kind}`),
                    count: records,
                    number: formatCount(records, i18n.language),
                    at: formatInstant(at, i18n.language, 'short'),
                  })}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </>
  );
}
