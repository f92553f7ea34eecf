import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import { logWork } from '../../../shared/commands/work.ts';
import { stoppedMinutes, timerKey, timerSchema, type Timer } from '../../../shared/work/timer.ts';
import { takingDraft } from '../../data/drafts/sent-draft.ts';
import { storageFaultOf } from '../../data/durability/storage-fault.ts';
import { useReplica } from '../../data/replica-context.ts';
import { formatMinutes } from '../../ui/format.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useAct } from '../register/use-act.ts';
import { beginTimer, changeTimer, dropTimer } from './timer-store.ts';

/** What a timer is begun with. */
export type Beginning = Pick<Timer, 'subject'> &
  Partial<Pick<Timer, 'visit' | 'type' | 'workType' | 'billable'>>;

export interface TimerActions {
  /** Resolves to whether it runs; false where another one does, or where the device could not keep it. */
  begin(from: Beginning): Promise<boolean>;
  change(timer: Timer, part: Partial<Timer>): void;
  /** Write it down, with the minutes that it ran or those given. Resolves to whether it was kept. */
  stop(timer: Timer, minutes?: number): Promise<boolean>;
  /** Write it down and begin another one. */
  switchTo(timer: Timer, next: Beginning): Promise<boolean>;
  drop(timer: Timer): void;
}

/** What can be done with timers; says what was done and what could not be. */
export function useTimerActions(): TimerActions {
  const { drafts } = useReplica();
  const { t, i18n } = useTranslation('work');
  const act = useAct();
  const notify = useNotify();
  const kept = useKept();
  return useMemo(() => {
    const begin = async (from: Beginning) => {
      const timer = timerSchema.parse({ ...from, id: uuidv7(), startedAt: Date.now() });
      return (await kept(() => beginTimer(drafts, timer)))?.id === timer.id;
    };
    const stop = async (timer: Timer, given?: number) => {
      const minutes = given ?? stoppedMinutes(timer, Date.now());
      const { subject, ...fields } = timer;
      const isDone = await act(
        (context) => logWork(context, subject, { ...fields, minutes }, timer.id),
        takingDraft(timerKey(timer.id)),
      );
      if (isDone) notify.done(t('timer.stopped', { duration: formatMinutes(minutes, i18n.language) }));
      return isDone;
    };
    const drop = async (timer: Timer) => {
      if ((await kept(() => dropTimer(drafts, timer.id))) === null) return;
      notify.done(t('timer.dropped'), { undo: () => void kept(() => beginTimer(drafts, timer)) });
    };
    return {
      begin,
      stop,
      change: (timer, part) => void kept(() => changeTimer(drafts, timer.id, part)),
      switchTo: async (timer, next) => (await stop(timer)) && begin(next),
      drop: (timer) => void drop(timer),
    };
  }, [drafts, act, kept, notify, t, i18n.language]);
}

/** Does what is written to the disk; `null`, and a word to the person, where that could not be. */
function useKept(): <T>(write: () => Promise<T>) => Promise<T | null> {
  const { t } = useTranslation(['work', 'common']);
  const notify = useNotify();
  return useCallback(
    async (write) => {
      try {
        return await write();
      } catch (error) {
        notify.problem(storageFaultOf(error) === 'full' ? t('common:storageFull') : t('timer.notKept'));
        return null;
      }
    },
    [notify, t],
  );
}
