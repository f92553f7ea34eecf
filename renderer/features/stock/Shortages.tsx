import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entry } from '../../../shared/records/entry.ts';
import { useMay, useRecords } from '../../data/hooks.ts';
import { DateTime } from '../../ui/DateTime.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { Section } from '../../ui/Section.tsx';
import { CountDialog } from './CountDialog.tsx';
import classes from './stock.module.css';
import type { Stock, StockHeader } from './use-stock.ts';
import { usePieceWords } from './use-piece-words.ts';

interface ShortagesProps {
  items: readonly StockHeader[];
  stock: Stock;
}

/** Lines of which more was taken than there was: who took some last, and the count that settles it. */
export function Shortages({ items, stock }: ShortagesProps) {
  const { t } = useTranslation('stock');
  const { placeOf } = usePieceWords(stock);
  const may = useMay();
  const [counted, setCounted] = useState<StockHeader | null>(null);
  return (
    <Section title={t('toSettle')} count={items.length}>
      <p className="ff-dim">{t('toSettleHint')}</p>
      <ul className={classes.lines}>
        {items.map((item) => (
          <li key={item.id} className={classes.line}>
            <span className={classes.lineMain}>
              <span className={classes.short}>
                <IconAlertTriangle size={14} aria-hidden />
                {t('short', { count: item.short })}
              </span>{' '}
              <Link className={classes.name} to={`/assets/${item.id}`}>
                {item.name}
              </Link>{' '}
              <span className="ff-dim">{placeOf(item)}</span>
            </span>
            <LastTaken id={item.id} />
            {may.change('assets', 'short') ? (
              <Button
                className={classes.lineAction}
                variant="default"
                size="compact-sm"
                aria-label={t('count.label', { name: item.name })}
                onClick={() => setCounted(item)}
              >
                {t('count.action')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {counted === null ? null : <CountDialog item={counted} onClose={() => setCounted(null)} />}
    </Section>
  );
}

/** Who took pieces of it lately, the latest first, and for what. */
function LastTaken({ id }: { id: string }) {
  const { t } = useTranslation('stock');
  const entries = useRecords('entries', { selector: { subjectId: id }, sort: [{ at: 'asc' }] });
  const taken = (entries ?? []).filter(isTaking).toReversed().slice(0, 3);
  return (
    <span className={classes.lineSub}>
      {taken.map((entry) => (
        <span key={entry.id} className={classes.taking}>
          <PersonName id={entry.author} fallback={entry.authorName} /> <DateTime at={entry.at} />
          {typeof entry.data['visit'] === 'string' ? (
            <>
              {' '}
              <Link to={`/visits/${entry.data['visit']}`}>{t('forVisit')}</Link>
            </>
          ) : null}
          {typeof entry.data['ticket'] === 'string' ? (
            <>
              {' '}
              <Link to={`/tickets/${entry.data['ticket']}`}>{t('forTicket')}</Link>
            </>
          ) : null}
        </span>
      ))}
    </span>
  );
}

function isTaking({ type, data }: Entry): boolean {
  return type === 'part' && data['action'] !== 'returned';
}
