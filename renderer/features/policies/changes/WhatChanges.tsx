import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CommandError } from '../../../../shared/commands/command-error.ts';
import type { Change, CommandContext } from '../../../../shared/commands/context.ts';
import { DateTime } from '../../../ui/DateTime.tsx';
import register from '../../register/register.module.css';
import { useDueChanges, type DueChanges } from './use-due-changes.ts';
import classes from './changes.module.css';

interface WhatChangesProps {
  /** What would be saved. */
  edit: (context: CommandContext) => Change[];
  /** What the form says; an answer to something else is not shown. */
  stamp: string;
}

/** Tickets named; the rest are counted. */
const SHOWN = 8;

/** Says before saving how many open tickets would get another due time, and which come first. */
export function WhatChanges({ edit, stamp }: WhatChangesProps) {
  const { t } = useTranslation('policies');
  const find = useDueChanges();
  const [answer, setAnswer] = useState<{ stamp: string; found: DueChanges | null } | null>(null);
  const [isAsking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    try {
      setAnswer({ stamp, found: await find(edit) });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      setAnswer({ stamp, found: null });
    } finally {
      setAsking(false);
    }
  };
  const current = answer?.stamp === stamp ? answer : null;
  return (
    <div className={classes.root}>
      <Button variant="default" size="compact-sm" loading={isAsking} onClick={() => void ask()}>
        {t('changes.ask')}
      </Button>
      <output className={classes.answer}>{current === null ? null : <Answer found={current.found} />}</output>
    </div>
  );
}

function Answer({ found }: { found: DueChanges | null }) {
  const { t } = useTranslation('policies');
  if (found === null) return <p className={register.unsaved}>{t('changes.faulty')}</p>;
  const { tickets, open } = found;
  return (
    <>
      <p className={classes.words}>{t('changes.count', { count: tickets.length, open })}</p>
      <ul className={register.lines}>
        {tickets.slice(0, SHOWN).map(({ ticket, due }) => (
          <li key={ticket.id} className={classes.line}>
            <Link to={`/tickets/${ticket.id}`} className="ff-truncate">
              {ticket.number} {ticket.subject}
            </Link>
            <span className={register.meta}>
              {due.before === null ? '–' : <DateTime at={due.before} />} →{' '}
              {due.after === null ? '–' : <DateTime at={due.after} />}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
