import { ActionIcon, Drawer } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../shared/records/ticket.ts';
import { useNamedStep } from './go-to-step.ts';
import { useTicketChecklists } from './use-checklists.ts';
import classes from './checklists.module.css';

/** Read when somebody opens it. */
const TicketRuns = lazy(async () => ({ default: (await import('./TicketRuns.tsx')).TicketRuns }));

/** How far the checklists of a ticket are; opens them, by itself where the address names a step of one. */
export function TicketChecklists({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('checklists');
  const runs = useTicketChecklists(ticket) ?? [];
  const named = useNamedStep();
  const asked = named?.run.startsWith(`${ticket.id}/`) ? `${named.run} ${named.step}` : null;
  const [isPressed, setPressed] = useState(false);
  const [closed, setClosed] = useState<string | null>(null);
  const isOpen = isPressed || (asked !== null && asked !== closed);
  const close = () => {
    setPressed(false);
    setClosed(asked);
  };
  const done = runs.reduce((sum, { state }) => sum + state.done, 0);
  const total = runs.reduce((sum, { state }) => sum + state.total, 0);
  const label = total === 0 ? t('open') : t('openWith', { done, total });
  return (
    <>
      <ActionIcon
        size={26}
        w={total === 0 ? 26 : 'auto'}
        px={total === 0 ? 0 : 4}
        aria-label={label}
        title={label}
        onClick={() => setPressed(true)}
      >
        <IconListCheck size={16} aria-hidden="true" />
        {total === 0 ? null : (
          <span className={classes['count']}>
            {done}/{total}
          </span>
        )}
      </ActionIcon>
      <Drawer opened={isOpen} onClose={close} position="right" size={620} title={t('title')}>
        <Suspense fallback={null}>{isOpen ? <TicketRuns ticket={ticket} runs={runs} /> : null}</Suspense>
      </Drawer>
    </>
  );
}
