import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setAsideOf, type SetAside } from '../../../data/durability/set-aside.ts';
import { deleteSetAside, takeBack } from '../../../data/durability/take-back.ts';
import { usePerson, useReplicaActions } from '../../../data/hooks.ts';
import { useSession } from '../../../data/session.ts';
import { formatInstant } from '../../../ui/format.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useTakenWords } from '../files/use-taken-words.ts';
import styles from '../sync.module.css';
import classes from './SetAsideSection.module.css';

/** Databases of this device that could not be opened, and what can be done about them. */
export function SetAsideSection() {
  const { t } = useTranslation('sync');
  const session = useSession();
  const person = usePerson();
  const server = session.state === 'signed-in' ? session.server : '';
  const [, setRead] = useState(0);
  const all = setAsideOf(localStorage, server, person.id).filter(({ isSettled }) => !isSettled);
  if (all.length === 0) return null;
  return (
    <Section title={t('setAside.title')} count={all.length}>
      <p className={styles.storageWords}>{t('setAside.text')}</p>
      {all.map((one) => (
        <SetAsideRow key={one.name} one={one} server={server} onDone={() => setRead((count) => count + 1)} />
      ))}
    </Section>
  );
}

interface RowProps {
  one: SetAside;
  server: string;
  onDone: () => void;
}

function SetAsideRow({ one, server, onDone }: RowProps) {
  const { t, i18n } = useTranslation('sync');
  const person = usePerson();
  const actions = useReplicaActions();
  const notify = useNotify();
  const taken = useTakenWords();
  const isWork = one.part === 'outbox';

  async function run(): Promise<void> {
    try {
      if (isWork) {
        const { work, adopted } = await takeBack({ server, person }, one, (work) =>
          actions.adoptUnsent(work),
        );
        notify.done(taken(work, adopted));
      } else {
        await deleteSetAside({ server, person }, one);
        notify.done(t('setAside.deleted'));
      }
      onDone();
    } catch {
      notify.problem(t('setAside.failed'));
    }
  }

  return (
    <div className={classes['row']}>
      <p>
        {t(`setAside.${one.part}_${one.reason}`)}{' '}
        <span className="ff-dim">
          {t('setAside.since', { time: formatInstant(one.at, i18n.language, 'short') })}
          {isWork ? null : ` · ${t('setAside.refetched')}`}
        </span>
      </p>
      <Button variant="default" onClick={() => void run()}>
        {t(isWork ? 'setAside.takeBack' : 'setAside.delete')}
      </Button>
    </div>
  );
}
