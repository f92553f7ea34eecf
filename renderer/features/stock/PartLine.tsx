import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { returnPart } from '../../../shared/commands/parts.ts';
import type { Subject } from '../../../shared/commands/subject.ts';
import type { PartUsed } from '../../../shared/stock/parts-used.ts';
import { useHeaders } from '../../data/hooks.ts';
import { DateTime } from '../../ui/DateTime.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { useAct } from '../register/use-act.ts';
import { PendingMark } from '../timeline/PendingMark.tsx';
import classes from './stock.module.css';

/** One part: what, how many, what became of it, by whom; what was not needed goes back where it came from. */
export function PartLine({ line, subject }: { line: PartUsed; subject: Subject }) {
  const { t } = useTranslation('stock');
  const act = useAct();
  const item = useHeaders('assets').byId.get(line.asset ?? '');
  const { entry, quantity } = line;
  const serials = [line.removedSerial, line.serialNumber].filter(Boolean).join(' → ');
  return (
    <li className={classes.line}>
      <span className={classes.lineMain}>
        <strong>{line.name}</strong> {serials === '' ? null : <span className="ff-dim">{serials}</span>}{' '}
        <span>{t('times', { quantity })}</span>
        <PendingMark entry={entry} />
      </span>
      <span className={classes.lineSub}>
        {t(`did.${line.action}`)} · <PersonName id={entry.author} fallback={entry.authorName} />
        {line.dueAt === null ? null : (
          <>
            {' · '}
            {t('dueBack')} <DateTime at={line.dueAt} style="day" />
          </>
        )}
        {entry.text === '' ? null : ` · ${entry.text}`}
      </span>
      {item === undefined || line.action === 'lent' ? null : (
        <Button
          className={classes.lineAction}
          variant="subtle"
          size="compact-sm"
          aria-label={t('return.label', { name: line.name })}
          onClick={() =>
            void act((context) =>
              returnPart(
                context,
                { ...subject, ticket: entry.ticket },
                {
                  item,
                  serialNumber: line.serialNumber,
                  quantity,
                },
              ),
            )
          }
        >
          {t('return.action')}
        </Button>
      )}
    </li>
  );
}
