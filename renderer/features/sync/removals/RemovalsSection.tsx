import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { RemovalQuestion } from '../../../../shared/sync/removals.ts';
import { useReplicaActions, useSyncStatus } from '../../../data/hooks.ts';
import { formatCount } from '../../../ui/format.ts';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { Section } from '../../../ui/Section.tsx';
import styles from '../sync.module.css';

/** Very many records would go at once: the person says whether they may. Absent while nothing is asked. */
export function RemovalsSection() {
  const { t } = useTranslation('sync');
  const { removals } = useSyncStatus();
  if (removals.length === 0) return null;
  return (
    <Section title={t('removals.title')} count={removals.length}>
      <p className={styles.explain}>{t('removals.explain')}</p>
      <ul className={styles.rows}>
        {removals.map((question) => (
          <RemovalRow key={question.kind} question={question} />
        ))}
      </ul>
    </Section>
  );
}

function RemovalRow({ question }: { question: RemovalQuestion }) {
  const { t, i18n } = useTranslation(['sync', 'records']);
  const actions = useReplicaActions();
  const [isAsking, dialog] = useDisclosure(false);
  const { kind, missing, present, at } = question;
  const words = {
    kind: t(`records:kind.${kind}`),
    missing: formatCount(missing, i18n.language),
    present: formatCount(present, i18n.language),
  };
  return (
    <li className={styles.row} data-tone="bad">
      <div className={styles.group}>
        <span className={styles.deeds}>{words.kind}</span>
        <span>{t('sync:removals.what', words)}</span>
      </div>
      <span className={styles.when}>
        <RelativeTime at={at} />
      </span>
      <span className={styles.buttons}>
        <Button variant="default" size="compact-xs" onClick={() => actions.answerRemoval(kind, 'keep')}>
          {t('sync:removals.keep')}
        </Button>
        <Button variant="subtle" color="gray" size="compact-xs" onClick={dialog.open}>
          {t('sync:removals.remove')}…
        </Button>
      </span>
      <Modal opened={isAsking} onClose={dialog.close} title={t('sync:removals.question')} centered size={440}>
        <p>{t('sync:removals.questionText', words)}</p>
        <div className={styles.answers}>
          <Button variant="default" data-autofocus onClick={dialog.close}>
            {t('common:cancel')}
          </Button>
          <Button color="red" onClick={() => actions.answerRemoval(kind, 'remove')}>
            {t('sync:removals.remove')}
          </Button>
        </div>
      </Modal>
    </li>
  );
}
