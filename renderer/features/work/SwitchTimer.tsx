import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { stoppedMinutes, type Timer } from '../../../shared/work/timer.ts';
import { formatMinutes } from '../../ui/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useNow } from '../../ui/now.tsx';
import register from '../register/register.module.css';
import { isForgottenNow } from './use-elapsed.ts';
import { ForgottenTimer } from './ForgottenTimer.tsx';
import { useSubjectWords } from './use-subject-words.ts';

interface SwitchTimerProps {
  /** The one that runs. */
  timer: Timer;
  onReplace: () => void;
  onKeep: () => void;
}

/** Another timer runs: write it down first, or leave it running. One that was forgotten is settled first. */
export function SwitchTimer({ timer, onReplace, onKeep }: SwitchTimerProps) {
  const { t, i18n } = useTranslation('work');
  const words = useSubjectWords(timer.subject);
  const now = useNow();
  if (isForgottenNow(timer)) return <ForgottenTimer timer={timer} onClose={onKeep} />;
  const duration = formatMinutes(stoppedMinutes(timer, now), i18n.language);
  return (
    <Dialog title={t('switch.title')} onClose={onKeep}>
      {(close) => (
        <>
          <p>{t('switch.text', { subject: words, duration })}</p>
          <div className={register.formActions}>
            <Button
              data-autofocus
              onClick={() => {
                onReplace();
                close();
              }}
            >
              {t('switch.replace')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('switch.keep')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
