import { Button, Progress } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FillProgress } from '../../../../shared/sync/status.ts';
import { useSyncStatus } from '../../../data/hooks.ts';
import { formatCount, formatInstant, formatRelative } from '../../../ui/format.ts';
import { useNow } from '../../../ui/now.tsx';
import { SignInAgain } from '../../sign-in/SignInAgain.tsx';
import styles from '../sync.module.css';
import { AuditFact } from './AuditFact.tsx';
import { headlineOf, progressOf, skewMinutes, type Tone } from './sync-words.ts';

const signs = { good: IconCloudCheck, busy: IconCloudUp, away: IconCloudOff, bad: IconAlertTriangle };

/** How syncing stands, in a sentence and what it means for the work at hand. */
export function StateSummary() {
  const { t, i18n } = useTranslation('sync');
  const status = useSyncStatus();
  const now = useNow();
  const { key, tone } = headlineOf(status, now);
  const Sign = signs[tone satisfies Tone];
  const values = {
    count: key === 'refused' ? status.parked : status.pending,
    since: status.offlineSince === null ? '' : formatInstant(status.offlineSince, i18n.language, 'short'),
    age: status.lastExchangeAt === null ? '' : formatRelative(status.lastExchangeAt, now, i18n.language),
    context: status.problem?.code,
  };
  return (
    <div className={styles.summary} data-tone={tone}>
      <Sign size={28} stroke={1.5} aria-hidden />
      <output className={styles.words}>
        <strong>{t(`state.${key}.title`, values)}</strong>
        <span>{t(`state.${key}.text`, values)}</span>
      </output>
      {key === 'signed-out' && <SignInAgainButton />}
      {status.firstSync !== null && <FirstSync {...status.firstSync} />}
      <Facts />
    </div>
  );
}

function SignInAgainButton() {
  const { t } = useTranslation('sync');
  const [isOpen, dialog] = useDisclosure(false);
  return (
    <div className={styles.again}>
      <Button onClick={dialog.open}>{t('state.signed-out.action')}</Button>
      <SignInAgain opened={isOpen} onClose={dialog.close} />
    </div>
  );
}

function FirstSync({ done, total, part }: FillProgress) {
  const { t, i18n } = useTranslation('sync');
  const percent = Math.round(progressOf({ done, total }) * 100);
  const label = t(part === 'archive' ? 'first.archive' : 'first.progress', {
    done: formatCount(done, i18n.language),
    total: formatCount(total, i18n.language),
  });
  return (
    <div className={styles.progress}>
      <Progress value={percent} size="sm" aria-label={label} />
      <span>{label}</span>
    </div>
  );
}

/** Times behind the sentence: last exchange, and the clock when it is wrong. */
function Facts() {
  const { t, i18n } = useTranslation('sync');
  const { lastExchangeAt, skewMs, problem } = useSyncStatus();
  const skew = skewMinutes(skewMs);
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('facts.lastExchange')}</dt>
        <dd>
          {lastExchangeAt === null ? t('facts.never') : formatInstant(lastExchangeAt, i18n.language, 'long')}
        </dd>
      </div>
      <AuditFact />
      {skew !== null && (
        <div data-tone="soon">
          <dt>{t('facts.clock')}</dt>
          <dd>{t(skew > 0 ? 'facts.ahead' : 'facts.behind', { count: Math.abs(skew) })}</dd>
        </div>
      )}
      {problem !== null && problem.message !== '' && (
        <div>
          <dt>{t('facts.detail')}</dt>
          <dd lang="en">{problem.message}</dd>
        </div>
      )}
    </dl>
  );
}
