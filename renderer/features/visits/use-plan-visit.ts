import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Account } from '../../../shared/records/account.ts';
import { planVisit } from '../../../shared/commands/visits.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useAll, useHeaders } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { useAct } from '../register/use-act.ts';
import { useBegunRecord } from '../register/use-begun-record.ts';
import { partnerOf } from './use-visit-edit.ts';
import { spanOf, type TypedSpan } from './visit-span.ts';
import { addDays, hereZone, safeZone, wallClock } from './zone-time.ts';

/** What a visit begins with that is being planned. */
export type PlannedVisit = Pick<Visit, 'purpose' | 'site' | 'contact' | 'engineer' | 'tickets'> & {
  account: string | null;
};

/** What is typed of it. */
export type VisitDraft = PlannedVisit &
  Pick<Visit, 'notes' | 'checklist' | 'mode' | 'modeReasons' | 'modeNote'> & { typed: TypedSpan };

/** State of the form of a new visit; times are meant in the zone of the site that is chosen. */
export function usePlanVisit(initial: PlannedVisit, from: string | null) {
  const { t } = useTranslation('visits');
  const act = useAct();
  const notify = useNotify();
  const navigate = useNavigate();
  const people = useAll('people');
  const tickets = useHeaders('tickets').byId;
  const [beginning] = useState((): VisitDraft => ({ ...blank(), ...initial }));
  const begun = useBegunRecord('new-visit', from, beginning);
  const { typed, ...draft } = begun.draft;
  const account = useAll('accounts').get(draft.account ?? '');
  const site = account?.sites.find((one) => one.id === draft.site);
  const timeZone = safeZone(site?.timeZone ?? account?.timeZone ?? 'Europe/Warsaw');
  const span = spanOf(typed, timeZone);
  const partner = partnerOf(people.get(draft.engineer ?? ''));
  const saving = useSubmit(async () => {
    if (draft.account === null || span === null) return false;
    const fields = { ...draft, account: draft.account, ...span, timeZone, partner };
    let id = '';
    const isSaved = await act((context) => {
      const changes = planVisit(context, fields, {
        account,
        touch: draft.tickets.filter((one) => tickets.has(one)),
      });
      id = changes[0]?.id ?? '';
      return changes;
    }, begun.sending());
    if (!isSaved) return false;
    await begun.clear();
    notify.done(t('plan.done'));
    await navigate(`/visits/${id}?week=${typed.day}`, { replace: true });
    return true;
  });
  return { begun, account, site, timeZone, span, partner, saving };
}

/** Whom one meets at a site: the key user there, unless somebody of that site was chosen already. */
export function contactAt(
  account: Account | undefined,
  site: string | null,
  chosen: string | null,
): string | null {
  const before = account?.contacts.find(({ id }) => id === chosen);
  if (before !== undefined && (before.site === null || before.site === site)) return chosen;
  return account?.contacts.find((one) => one.role === 'key-user' && one.site === site)?.id ?? chosen;
}

function blank(): Omit<VisitDraft, keyof PlannedVisit> {
  const here = hereZone();
  const typed = { day: addDays(wallClock(Date.now(), here).day, 1), from: '09:00', to: '11:00' };
  return { notes: '', checklist: null, mode: 'on-site', modeReasons: [], modeNote: '', typed };
}
