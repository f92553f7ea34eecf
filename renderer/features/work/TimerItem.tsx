import { Popover } from '@mantine/core';
import { IconAlertTriangle, IconClockPlay, IconCoffee } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Timer } from '../../../shared/work/timer.ts';
import { formatElapsed, formatMinutes } from '../../ui/format.ts';
import { useElapsed } from './use-elapsed.ts';
import { useForgotten } from './use-forgotten.ts';
import { useSubjectWords } from './use-subject-words.ts';
import { useTimer } from './use-timers.ts';
import classes from './TimerItem.module.css';

/** Read when somebody opens it. */
const TimerPanel = lazy(async () => ({ default: (await import('./TimerPanel.tsx')).TimerPanel }));
const ForgottenTimer = lazy(async () => ({ default: (await import('./ForgottenTimer.tsx')).ForgottenTimer }));

/** The running timer in the top bar; nothing while none runs. It alone is drawn again with each minute. */
export function TimerItem() {
  const timer = useTimer();
  return timer === null ? null : <RunningTimer key={timer.id} timer={timer} />;
}

function RunningTimer({ timer }: { timer: Timer }) {
  const { t, i18n } = useTranslation('work');
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useForgotten(timer);
  const { minutes, isLong } = useElapsed(timer);
  const words = useSubjectWords(timer.subject);
  const isBreak = timer.workType === 'break';
  const Glyph = isLong ? IconAlertTriangle : isBreak ? IconCoffee : IconClockPlay;
  const name = t(isLong ? 'timer.nameLong' : 'timer.name', {
    duration: formatMinutes(minutes, i18n.language),
    subject: isBreak ? t('kind.break') : words,
  });
  return (
    <>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={340} trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={classes['item']}
            data-tone={isLong ? 'long' : undefined}
            aria-label={name}
            title={name}
            onClick={() => (isLong ? setAsking(true) : setOpen(!isOpen))}
          >
            <Glyph size={16} stroke={1.8} aria-hidden="true" />
            <span className={classes['clock']}>{formatElapsed(minutes)}</span>
            <span className={classes['words']}>
              {isLong ? t('timer.long') : isBreak ? t('kind.break') : words}
            </span>
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <Suspense fallback={null}>
            <TimerPanel timer={timer} onClose={() => setOpen(false)} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      {isAsking ? (
        <Suspense fallback={null}>
          <ForgottenTimer timer={timer} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
