import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { countOf } from '../../../../shared/unsent/unsent-work.ts';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { Section } from '../../../ui/Section.tsx';
import { GroupWords } from '../pending/GroupWords.tsx';
import styles from '../sync.module.css';
import { useHandIns, type HandIn } from './use-hand-ins.ts';

/** Deeds that one row tells of; the rest is counted. */
const SHOWN = 5;

/** What a revoked device of one's own had not sent: take it over or let it go. Absent while there is none. */
export function HandInsSection() {
  const { t } = useTranslation('sync');
  const { handIns, take, discard } = useHandIns();
  if (handIns.length === 0) return null;
  return (
    <Section title={t('handIns.title')} count={handIns.length}>
      <p className={styles.explain}>{t('handIns.explain')}</p>
      <ul className={styles.rows}>
        {handIns.map((handIn) => (
          <HandInRow
            key={handIn.id}
            handIn={handIn}
            onTake={() => void take(handIn)}
            onDiscard={() => void discard(handIn)}
          />
        ))}
      </ul>
    </Section>
  );
}

interface HandInRowProps {
  handIn: HandIn;
  onTake: () => void;
  onDiscard: () => void;
}

function HandInRow({ handIn, onTake, onDiscard }: HandInRowProps) {
  const { t } = useTranslation('sync');
  const [isAsking, question] = useDisclosure(false);
  const { work, device, at } = handIn;
  const groups = [...work.groups, ...work.parked];
  const files = work.files?.length ?? 0;
  return (
    <li className={styles.row}>
      <div className={styles.handIn}>
        <span className={styles.deeds}>{t('handIns.from', { device })}</span>
        {groups.slice(0, SHOWN).map((group) => (
          <GroupWords key={group.group} ops={group.ops} />
        ))}
        {groups.length > SHOWN ? (
          <span className="ff-dim">{t('handIns.more', { count: groups.length - SHOWN })}</span>
        ) : null}
        {work.drafts.length > 0 ? (
          <span className="ff-dim">{t('handIns.drafts', { count: work.drafts.length })}</span>
        ) : null}
        {files > 0 ? <span className="ff-dim">{t('handIns.files', { count: files })}</span> : null}
      </div>
      <span className={styles.when}>
        <RelativeTime at={at} />
      </span>
      <span className={styles.buttons}>
        <Button variant="default" size="compact-xs" onClick={onTake}>
          {t('handIns.take')}
        </Button>
        <Button variant="subtle" color="gray" size="compact-xs" onClick={question.open}>
          {t('parked.discard')}…
        </Button>
      </span>
      <Modal opened={isAsking} onClose={question.close} title={t('handIns.question')} centered size={440}>
        <p>{t('handIns.questionText', { count: countOf(work) + files })}</p>
        <div className={styles.answers}>
          <Button variant="default" data-autofocus onClick={question.close}>
            {t('parked.keep')}
          </Button>
          <Button color="red" onClick={onDiscard}>
            {t('parked.discard')}
          </Button>
        </div>
      </Modal>
    </li>
  );
}
