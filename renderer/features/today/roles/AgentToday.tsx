import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStandings } from '../../../data/clocks/use-standing.ts';
import { useHeaders, usePerson } from '../../../data/hooks.ts';
import { Section } from '../../../ui/Section.tsx';
import { DraftsSection } from '../parts/DraftsSection.tsx';
import { DueBoard } from '../parts/DueBoard.tsx';
import { TicketSection } from '../parts/TicketSection.tsx';
import { deadlines, openOf, registeredBy, unassigned } from '../select/tickets.ts';
import styles from '../today.module.css';
import { useAnswered } from '../use-answered.ts';
import { useDay } from '../use-day.ts';

/** A service-desk agent's day: what nobody has yet, who answered, what is mine, what I registered. */
export function AgentToday() {
  const { t } = useTranslation('today');
  const person = usePerson();
  const { rows } = useHeaders('tickets');
  const { now, start, end } = useDay();
  const queue = useMemo(() => unassigned(rows), [rows]);
  const standingOf = useStandings();
  const mine = useMemo(() => openOf(rows, person.id, standingOf), [rows, person.id, standingOf]);
  const due = useMemo(() => deadlines(mine, standingOf, end), [mine, standingOf, end]);
  const registered = useMemo(() => registeredBy(rows, person.id, start), [rows, person.id, start]);
  const replied = useAnswered();
  const times = useMemo(() => new Map(replied?.map(({ ticket, at }) => [ticket.id, at])), [replied]);
  return (
    <div className={styles.columns}>
      <div>
        <Section
          title={t('agent.register')}
          actions={
            <Button component={Link} to="/tickets/new" leftSection={<IconPlus size={15} />}>
              {t('agent.new')}
            </Button>
          }
        >
          <p className="ff-dim">{t('agent.registerHint')}</p>
        </Section>
        <TicketSection
          title={t('agent.queue')}
          none={t('agent.queueNone')}
          tickets={queue}
          limit={12}
          all="/tickets?view=unassigned"
        />
      </div>
      <div>
        <TicketSection
          title={t('agent.answered')}
          none={t('agent.answeredNone')}
          tickets={(replied ?? []).map(({ ticket }) => ticket)}
          times={times}
          all="/tickets?view=waiting"
        />
        <DueBoard
          title={t('board.mine')}
          none={t('board.noneMine')}
          deadlines={due}
          now={now}
          overdue="/tickets?view=mine"
          dueToday="/tickets?view=mine"
        />
        <TicketSection
          title={t('agent.mine')}
          none={t('agent.mineNone')}
          tickets={mine}
          all="/tickets?view=mine"
        />
        <TicketSection
          title={t('agent.registered')}
          none={t('agent.registeredNone')}
          tickets={registered}
          end="opened"
          withAssignee
          all="/tickets?view=recent"
        />
        <DraftsSection />
      </div>
    </div>
  );
}
