import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../shared/records/account.ts';
import { editAccount } from '../../../shared/commands/accounts.ts';
import { useStandings } from '../../data/clocks/use-standing.ts';
import { useHeaders } from '../../data/hooks.ts';
import { Section } from '../../ui/Section.tsx';
import { NotesSection } from '../register/NotesSection.tsx';
import register from '../register/register.module.css';
import { TicketLines } from '../register/TicketLines.tsx';
import { useAct } from '../register/use-act.ts';
import { byDue } from '../today/select/tickets.ts';
import { isOpen } from './account-figures.ts';
import { AccountContracts } from './AccountContracts.tsx';
import { AccountCommitments } from './AccountCommitments.tsx';
import { AccountFacts } from './AccountFacts.tsx';
import { AccountProcesses } from './AccountProcesses.tsx';
import { AccountWork } from './AccountWork.tsx';
import { AccountVisits } from './AccountVisits.tsx';

/** What needs attention at a customer now, and what one should know about it. */
export function AccountOverview({ account }: { account: Account }) {
  const { t } = useTranslation('accounts');
  const act = useAct();
  const open = useOpenTicketsOf(account.id);
  return (
    <div className={register.columns}>
      <div>
        <Section title={t('section.open')} count={open.length}>
          <TicketLines tickets={open} none={t('noOpenHere')} />
        </Section>
        <AccountCommitments account={account.id} />
        <AccountVisits account={account} />
        <AccountWork account={account} />
        <NotesSection
          title={t('section.notes')}
          text={account.notes}
          none={t('noNotes')}
          onSave={(notes) => act((context) => editAccount(context, account, { notes }))}
        />
      </div>
      <aside aria-label={t('section.facts')}>
        <Section title={t('section.facts')}>
          <AccountFacts account={account} />
        </Section>
        <AccountContracts account={account} />
        <AccountProcesses account={account} />
      </aside>
    </div>
  );
}

/** Open tickets, the one that is due first on top. */
function useOpenTicketsOf(account: string) {
  const { rows } = useHeaders('tickets');
  const standingOf = useStandings();
  return useMemo(
    () => rows.filter((ticket) => ticket.account === account && isOpen(ticket)).sort(byDue(standingOf)),
    [rows, account, standingOf],
  );
}
