import { useTranslation } from 'react-i18next';
import type { Account, Site } from '../../../shared/records/account.ts';
import { Section } from '../../ui/Section.tsx';
import { NextAtAccount } from './NextAtAccount.tsx';
import { PlanDue } from './PlanDue.tsx';
import { PlanJourney } from './PlanJourney.tsx';
import { PartnerHint } from './PartnerHint.tsx';
import type { VisitDraft } from './use-plan-visit.ts';
import type { Span } from './visit-span.ts';
import { VisitWarningLines } from './VisitWarningLines.tsx';
import plan from './plan.module.css';
import classes from './visits.module.css';

interface Props {
  draft: VisitDraft;
  account: Account | undefined;
  site: Site | undefined;
  span: Span | null;
  /** Company of the partner who goes. */
  partner: string | null;
  timeZone: string;
}

/** What is good to know before a visit is decided: due times, the way, the diary, the place, who else is there. */
export function PlanFacts({ draft, account, site, span, partner, timeZone }: Props) {
  const { t } = useTranslation('visits');
  const isRemote = draft.mode === 'remote';
  const { engineer } = draft;
  return (
    <aside className={plan.planFacts} aria-label={t('facts.title')}>
      <Section title={t('facts.diary')}>
        <VisitWarningLines plan={{ id: null, engineer, span, account, site, isRemote }} withCalm />
        <PartnerHint partner={partner} tickets={draft.tickets} />
      </Section>
      <Section title={t('facts.due')}>
        <PlanDue tickets={draft.tickets} startsAt={span?.startsAt ?? null} timeZone={timeZone} />
      </Section>
      {isRemote ? null : (
        <Section title={t('facts.journey')}>
          <PlanJourney account={account} site={site} />
        </Section>
      )}
      {isRemote || site === undefined || site.access === '' ? null : (
        <Section title={t('section.access')}>
          <p className={classes.access}>{site.access}</p>
        </Section>
      )}
      <Section title={t('others.title')}>
        <NextAtAccount account={draft.account} without={null} />
      </Section>
    </aside>
  );
}
