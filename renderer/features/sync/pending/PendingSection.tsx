import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutboxGroup } from '../../../../shared/sync/op.ts';
import { useParked, usePending, useReplicaActions } from '../../../data/hooks.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { Section } from '../../../ui/Section.tsx';
import styles from '../sync.module.css';
import { GroupWords } from './GroupWords.tsx';

/** Rendering thousands of rows helps nobody; the file holds them all. */
const SHOWN = 100;

/** Changes that the server does not have yet, as the person made them. */
export function PendingSection() {
  const { t } = useTranslation('sync');
  const pending = usePending();
  const parked = useParked();
  const latestFirst = pending.toReversed();
  return (
    <Section title={t('pending.title')} count={pending.length === 0 ? undefined : pending.length}>
      {pending.length === 0 ? (
        <p className={styles.calm}>{t(parked.length === 0 ? 'pending.none' : 'pending.noneButRefused')}</p>
      ) : (
        <>
          <p className={styles.explain}>{t('pending.explain')}</p>
          <ul className={styles.rows}>
            {latestFirst.slice(0, SHOWN).map((group) => (
              <PendingRow key={group.group} group={group} />
            ))}
          </ul>
          {pending.length > SHOWN && (
            <p className={styles.explain}>{t('pending.more', { count: pending.length - SHOWN })}</p>
          )}
        </>
      )}
    </Section>
  );
}

function PendingRow({ group }: { group: OutboxGroup }) {
  const { t } = useTranslation('sync');
  const actions = useReplicaActions();
  const notify = useNotify();

  async function undo(): Promise<void> {
    try {
      await actions.undo(group.group);
      notify.done(t('pending.undone'));
    } catch {
      notify.problem(t('pending.undoFailed'));
    }
  }

  return (
    <li className={styles.row}>
      <GroupWords ops={group.ops} />
      <span className={styles.when}>
        <RelativeTime at={group.at} />
        <span>{t(`pending.state.${group.state}`)}</span>
      </span>
      {group.state === 'pending' ? (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          leftSection={<IconArrowBackUp size={14} />}
          onClick={() => void undo()}
        >
          {t('pending.undo')}
        </Button>
      ) : (
        <span />
      )}
    </li>
  );
}
