import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { planVisit } from '../../../shared/commands/visits.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useAll } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useAct } from '../register/use-act.ts';
import { spanOf, type TypedSpan } from './visit-span.ts';
import { addDays, hereZone, safeZone, wallClock } from './zone-time.ts';

/** What is typed of a visit that is being planned. */
export type PlannedVisit = Pick<Visit, 'purpose' | 'site' | 'contact' | 'engineer' | 'tickets'> & {
  account: string | null;
};

/** State of the form of a new visit; times are meant in the zone of the site that is chosen. */
export function usePlanVisit(initial: PlannedVisit) {
  const { t } = useTranslation('visits');
  const act = useAct();
  const notify = useNotify();
  const navigate = useNavigate();
  const [draft, setPlannedVisit] = useState({ ...initial, notes: '' });
  const [typed, setTyped] = useState<TypedSpan>(tomorrowMorning);
  const set = (fields: Partial<typeof draft>) => setPlannedVisit((current) => ({ ...current, ...fields }));
  const account = useAll('accounts').get(draft.account ?? '');
  const site = account?.sites.find((one) => one.id === draft.site);
  const timeZone = safeZone(site?.timeZone ?? account?.timeZone ?? 'Europe/Warsaw');
  const span = spanOf(typed, timeZone);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { account } = draft;
    if (account === null || span === null) return;
    let id = '';
    const isSaved = await act((context) => {
      const changes = planVisit(context, { ...draft, account, ...span, timeZone });
      id = changes[0]?.id ?? '';
      return changes;
    });
    if (!isSaved) return;
    notify.done(t('plan.done'));
    void navigate(`/visits/${id}?week=${typed.day}`);
  };
  return { draft, set, typed, setTyped, account, timeZone, span, submit };
}

function tomorrowMorning(): TypedSpan {
  const here = hereZone();
  return { day: addDays(wallClock(Date.now(), here).day, 1), from: '09:00', to: '11:00' };
}
