import { useTranslation } from 'react-i18next';
import { mayCorrectWork } from '../../../shared/access/work-log.ts';
import { correctWork, withdrawWork, type WorkFields } from '../../../shared/commands/work.ts';
import type { WorkLine } from '../../../shared/work/work-line.ts';
import { useGrant } from '../../data/hooks.ts';
import { formatMinutes } from '../../ui/format.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useAct } from '../register/use-act.ts';

export interface LineActions {
  /** Whoever did it, and leads. */
  mayChange: boolean;
  correct: (fields: WorkFields) => Promise<boolean>;
  withdraw: () => void;
}

/** Correcting a line and taking it back; a withdrawal is undone by writing the line once more. */
export function useLineActions(line: WorkLine): LineActions {
  const { t, i18n } = useTranslation('work');
  const grant = useGrant();
  const act = useAct();
  const notify = useNotify();
  const { entry, visit, minutes, workType, kilometres, type } = line;
  const correct = (fields: WorkFields) => act((context) => correctWork(context, entry, { visit, ...fields }));
  const withdraw = async () => {
    if (!(await act((context) => withdrawWork(context, entry)))) return;
    const startedAt = line.isTimed ? line.begin : null;
    const again = { type, minutes, startedAt, workType, kilometres, text: entry.text };
    notify.done(t('line.withdrawn', { duration: formatMinutes(minutes, i18n.language) }), {
      undo: () => void correct({ ...again, billable: line.isBreak || line.isBillable }),
    });
  };
  return { mayChange: mayCorrectWork(grant, line.person), correct, withdraw: () => void withdraw() };
}
