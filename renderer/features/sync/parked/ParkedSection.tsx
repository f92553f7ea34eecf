import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { ParkedGroup } from '../../../../shared/sync/op.ts';
import { useParked, useReplicaActions } from '../../../data/hooks.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { Section } from '../../../ui/Section.tsx';
import { GroupWords } from '../pending/GroupWords.tsx';
import styles from '../sync.module.css';

/** Changes that the server refused: what, why, and what can be done. Absent while there are none. */
export function ParkedSection() {
  const { t } = useTranslation('sync');
  const parked = useParked();
  if (parked.length === 0) return null;
  return (
    <Section title={t('parked.title')} count={parked.length}>
      <p className={styles.explain}>{t('parked.explain')}</p>
      <ul className={styles.rows}>
        {parked.map((group) => (
          <ParkedRow key={group.group} group={group} />
        ))}
      </ul>
    </Section>
  );
}

function ParkedRow({ group }: { group: ParkedGroup }) {
  const { t } = useTranslation('sync');
  const actions = useReplicaActions();
  const notify = useNotify();
  const act = (work: Promise<void>) => void work.catch(() => notify.problem(t('parked.failed')));

  return (
    <li className={styles.row} data-tone="bad">
      <div className={styles.refused}>
        <GroupWords ops={group.ops} />
        <span className={styles.why}>
          {t(`parked.why.${group.code}`, { defaultValue: t('parked.why.other', { message: group.message }) })}{' '}
          {t(`parked.advice.${group.code}`, { defaultValue: t('parked.advice.other') })}
        </span>
      </div>
      <span className={styles.when}>
        <RelativeTime at={group.at} />
      </span>
      <span className={styles.buttons}>
        <Button variant="default" size="compact-xs" onClick={() => act(actions.retry(group.group))}>
          {t('parked.retry')}
        </Button>
        <DiscardButton onDiscard={() => act(actions.discard(group.group))} />
      </span>
    </li>
  );
}

/** Asks first: what is discarded is gone. */
function DiscardButton({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation('sync');
  const [isAsking, question] = useDisclosure(false);
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-xs" onClick={question.open}>
        {t('parked.discard')}…
      </Button>
      <Modal opened={isAsking} onClose={question.close} title={t('parked.question')} centered size={440}>
        <p>{t('parked.questionText')}</p>
        <div className={styles.answers}>
          <Button variant="default" data-autofocus onClick={question.close}>
            {t('parked.keep')}
          </Button>
          <Button color="red" onClick={onDiscard}>
            {t('parked.discard')}
          </Button>
        </div>
      </Modal>
    </>
  );
}
