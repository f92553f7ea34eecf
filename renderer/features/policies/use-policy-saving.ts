import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Change, CommandContext } from '../../../shared/commands/context.ts';
import type { Policy } from '../../../shared/records/policy.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useSubmit, type Submit } from '../../ui/use-submit.ts';
import { useAct } from '../register/use-act.ts';
import type { BegunRecord } from '../register/use-begun-record.ts';

export interface PolicySaving {
  /** `null`: a new one; its id is that of the first change that `build` makes. */
  policy: Policy | null;
  /** The command; `null` where a fault is shown, and the form stays. */
  build: ((context: CommandContext) => Change[]) | null;
  /** Somebody tried to save: from now on empty fields are told about too. */
  onTried: () => void;
  /** What was kept of the form is forgotten. */
  begun: Pick<BegunRecord<object>, 'clear' | 'sending'>;
}

/** Saves a policy and goes to it. */
export function usePolicySaving({ policy, build, onTried, begun }: PolicySaving): Submit {
  const { t } = useTranslation('policies');
  const act = useAct();
  const notify = useNotify();
  const navigate = useNavigate();
  return useSubmit(async () => {
    onTried();
    if (build === null) {
      notify.problem(t('notSaved'));
      return false;
    }
    let id = policy?.id ?? '';
    const isSaved = await act((context) => {
      const changes = build(context);
      if (policy === null) id = changes[0]?.id ?? '';
      return changes;
    }, begun.sending());
    if (!isSaved) return false;
    await begun.clear();
    notify.done(t('saved'));
    await navigate(`/policies/${id}`, { replace: true });
    return true;
  });
}
