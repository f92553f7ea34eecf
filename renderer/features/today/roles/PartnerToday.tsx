import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStandings } from '../../../data/clocks/use-standing.ts';
import { useHeaders } from '../../../data/hooks.ts';
import { Section } from '../../../ui/Section.tsx';
import { Calm } from '../parts/Calm.tsx';
import { DraftsSection } from '../parts/DraftsSection.tsx';
import { TicketLines } from '../parts/TicketLines.tsx';
import { TimeLoggedSection } from '../parts/TimeLoggedSection.tsx';
import { VisitsSection } from '../parts/VisitsSection.tsx';
import { byDue, isOpen } from '../select/tickets.ts';
import styles from '../today.module.css';
import { useMyVisits } from '../use-my-visits.ts';

/** A service partner's day: their visits and the tickets handed to them. The replica holds no others. */
export function PartnerToday() {
  const { t } = useTranslation('today');
  const { rows } = useHeaders('tickets');
  const standingOf = useStandings();
  const open = useMemo(() => rows.filter(isOpen).sort(byDue(standingOf)), [rows, standingOf]);
  return (
    <div className={styles.columns}>
      <div>
        <VisitsSection visits={useMyVisits()} />
      </div>
      <div>
        <Section title={t('partner.tickets')} count={open.length === 0 ? undefined : open.length}>
          {open.length === 0 ? (
            <Calm>{t('partner.none')}</Calm>
          ) : (
            <TicketLines tickets={open} limit={15} all="/tickets?view=all" withoutAccount />
          )}
        </Section>
        <DraftsSection />
        <TimeLoggedSection />
      </div>
    </div>
  );
}
