import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../shared/commands/subject.ts';
import { partsUsed } from '../../../shared/stock/parts-used.ts';
import { useMay, useRecords } from '../../data/hooks.ts';
import { Section } from '../../ui/Section.tsx';
import { LendDialog } from './LendDialog.tsx';
import { PartLine } from './PartLine.tsx';
import classes from './stock.module.css';
import { UsePartDialog } from './UsePartDialog.tsx';

interface PartsSectionProps {
  subject: Subject;
  /** Of a visit. */
  tickets?: readonly string[];
}

const none: readonly string[] = [];

/** Parts that were used, swapped and lent at a visit or for a ticket, and the ways to add one. */
export function PartsSection({ subject, tickets = none }: PartsSectionProps) {
  const { t } = useTranslation('stock');
  const [open, setOpen] = useState<'use' | 'lend' | null>(null);
  const may = useMay();
  const entries = useRecords('entries', { selector: { subjectId: subject.id }, sort: [{ at: 'asc' }] });
  const lines = useMemo(() => partsUsed(entries ?? []), [entries]);
  const close = () => setOpen(null);
  return (
    <Section
      title={t('parts')}
      count={lines.length === 0 ? undefined : lines.length}
      actions={
        <span className={classes.actions}>
          <Button variant="default" size="compact-sm" onClick={() => setOpen('use')}>
            {t('use.action')}
          </Button>
          {may.create('commitments') && subject.account !== null ? (
            <Button variant="default" size="compact-sm" onClick={() => setOpen('lend')}>
              {t('loan.action')}
            </Button>
          ) : null}
        </span>
      }
    >
      {entries !== undefined && lines.length === 0 ? <p className="ff-dim">{t('noParts')}</p> : null}
      <ul className={classes.lines}>
        {lines.map((line) => (
          <PartLine key={line.entry.id} line={line} subject={subject} />
        ))}
      </ul>
      {open === 'use' ? <UsePartDialog subject={subject} tickets={tickets} onClose={close} /> : null}
      {open === 'lend' ? <LendDialog subject={subject} tickets={tickets} onClose={close} /> : null}
    </Section>
  );
}
