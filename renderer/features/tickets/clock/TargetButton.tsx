import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leftAt, stateOf, type TicketStanding } from '../../../../shared/sla/standing.ts';
import type { TargetClock } from '../../../../shared/sla/target-clock.ts';
import { standingIcons } from '../../../ui/DueLabel.tsx';
import { formatInstant } from '../../../ui/format.ts';
import { useNow } from '../../../ui/now.tsx';
import { useDueWords } from '../../../ui/use-due-words.ts';
import classes from './clock.module.css';
import { Explanation } from './Explanation.tsx';

export interface TargetProps {
  standing: TicketStanding;
  clock: TargetClock;
}

/** One target: its name, how it stands in a shape and words, and how much of its time is used as a thin bar. */
export function TargetButton({ standing, clock }: TargetProps) {
  const { t, i18n } = useTranslation(['tickets', 'records']);
  const [isOpen, setOpen] = useState(false);
  const words = useDueWords(standing, clock);
  const state = stateOf(clock, standing.at);
  if (state === 'none' || clock.dueAt === null) return null;
  const Icon = standingIcons[state];
  const name = t(`records:target.${clock.kind}`);
  const due = formatInstant(clock.dueAt, i18n.language, 'short');
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus width={420}>
      <Popover.Target>
        <button
          type="button"
          className={classes['target']}
          data-state={state}
          title={t('clock.dueAt', { at: due })}
          aria-label={`${t('clock.why', { target: name })} ${words}`}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={classes['name']}>{name}</span>
          <span className={classes['words']}>
            <Icon size={12} stroke={2} aria-hidden="true" />
            <span>{words}</span>
          </span>
          <UsedBar standing={standing} clock={clock} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('clock.explain.title', { target: name })}>
        {isOpen ? <Explanation standing={standing} clock={clock} /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}

/** The share of the budget that is used. The words beside it say the same. */
function UsedBar({ standing, clock }: TargetProps) {
  const now = useNow();
  const { budget } = clock;
  const used = budget > 0 ? Math.min(1, Math.max(0, 1 - leftAt(standing, clock, now) / budget)) : 1;
  return (
    <span className={classes['bar']} aria-hidden="true">
      <span style={{ width: `${(used * 100).toFixed(1)}%` }} />
    </span>
  );
}
