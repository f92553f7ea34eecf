import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { planVisit } from '../../../shared/commands/visits.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useAll } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { useAct } from '../register/use-act.ts';
import { useBegunRecord } from '../register/use-begun-record.ts';
import { spanOf, type TypedSpan } from './visit-span.ts';
import { addDays, hereZone, safeZone, wallClock } from './zone-time.ts';

/** What is typed of a visit that is being planned. */
export type PlannedVisit = Pick<Visit, 'purpose' | 'site' | 'contact' | 'engineer' | 'tickets'> & {
  account: string | null;
};

/** State of the form of a new visit; times are meant in the zone of the site that is chosen. */
export function usePlanVisit(initial: PlannedVisit, from: string | null) {
  const { t } = useTranslation('visits');
  const act = useAct();
  const notify = useNotify();
  const navigate = useNavigate();
  const [beginning] = useState(() => ({ ...initial, notes: '', typed: tomorrowMorning() }));
  const begun = useBegunRecord('new-visit', from, beginning);
  const { typed, ...draft } = begun.draft;
  const account = useAll('accounts').get(draft.account ?? '');
  const site = account?.sites.find((one) => one.id === draft.site);
  const timeZone = safeZone(site?.timeZone ?? account?.timeZone ?? 'Europe/Warsaw');
  const span = spanOf(typed, timeZone);
  const saving = useSubmit(async () => {
    const { account } = draft;
    if (account === null || span === null) return false;
    let id = '';
    const isSaved = await act((context) => {
      const changes = planVisit(context, { ...draft, account, ...span, timeZone });
      id = changes[0]?.id ?? '';
      return changes;
    });
    if (!isSaved) return false;
    await begun.clear();
    notify.done(t('plan.done'));
    await navigate(`/visits/${id}?week=${typed.day}`, { replace: true });
    return true;
  });
  return { begun, account, timeZone, span, saving };
}

function tomorrowMorning(): TypedSpan {
  const here = hereZone();
  return { day: addDays(wallClock(Date.now(), here).day, 1), from: '09:00', to: '11:00' };
}
