import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isLow } from '../../../shared/stock/stock-item.ts';
import type { PlaceStock } from '../../../shared/stock/stock-at.ts';
import { useMay } from '../../data/hooks.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import { Section } from '../../ui/Section.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { AddStockDialog } from './AddStockDialog.tsx';
import { CountDialog } from './CountDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import classes from './stock.module.css';
import type { Stock, StockHeader } from './use-stock.ts';

type Open = { what: 'move' | 'count'; item: StockHeader } | { what: 'add' } | null;

/** What lies at one place, line by line, with what runs low. */
export function PlaceSheet({ shown, stock }: { shown: PlaceStock<StockHeader>; stock: Stock }) {
  const { t } = useTranslation(['stock', 'records']);
  const [open, setOpen] = useState<Open>(null);
  const may = useMay();
  const { place, items } = shown;
  const close = () => setOpen(null);
  const columns = useColumns((what, item) => setOpen({ what, item }), may.change('assets', 'quantity'));
  return (
    <Section
      title={place.name}
      count={t('pieces', { count: shown.pieces })}
      actions={
        may.create('assets') ? (
          <Button variant="default" size="compact-sm" onClick={() => setOpen({ what: 'add' })}>
            {t('add.action')}
          </Button>
        ) : undefined
      }
    >
      {place.holder === null ? null : (
        <p className="ff-dim">
          {t('records:asset.field.holder')}: <PersonName id={place.holder} />
        </p>
      )}
      <Table
        aria-label={t('stockAt', { place: place.name })}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        empty={<p className="ff-dim">{t('nothingHere')}</p>}
      />
      {open?.what === 'move' ? <MoveDialog item={open.item} stock={stock} onClose={close} /> : null}
      {open?.what === 'count' ? <CountDialog item={open.item} onClose={close} /> : null}
      {open?.what === 'add' ? <AddStockDialog place={place.id} onClose={close} /> : null}
    </Section>
  );
}

function useColumns(
  onOpen: (what: 'move' | 'count', item: StockHeader) => void,
  mayChange: boolean,
): TableColumn<StockHeader>[] {
  const { t } = useTranslation(['stock', 'records']);
  return [
    {
      id: 'name',
      title: t('field.part'),
      render: (item) => (
        <span>
          <Link className={classes.name} to={`/assets/${item.id}`}>
            {item.name}
          </Link>
          {item.model === null ? null : <span className="ff-dim"> · {t('fits', { model: item.model })}</span>}
          {item.status === 'in-repair' ? (
            <span className="ff-dim"> · {t('records:asset.status.in-repair')}</span>
          ) : null}
        </span>
      ),
    },
    {
      id: 'number',
      title: t('field.number'),
      width: '16ch',
      render: (item) => <span className="ff-dim">{item.serialNumber ?? item.partNumber ?? ''}</span>,
    },
    { id: 'pieces', title: t('field.pieces'), width: '18ch', align: 'right', render: pieceCell },
    {
      id: 'actions',
      title: t('field.actions'),
      width: '24ch',
      align: 'right',
      render: (item) => (mayChange ? <RowActions item={item} onOpen={(what) => onOpen(what, item)} /> : null),
    },
  ];
}

function pieceCell(item: StockHeader) {
  return <Pieces item={item} />;
}

/** How many there are, and whether that is too few: in words and by a sign, not by colour alone. */
function Pieces({ item }: { item: StockHeader }) {
  const { t } = useTranslation('stock');
  return (
    <span className={classes.pieces}>
      {item.short > 0 ? (
        <span className={classes.short}>
          <IconAlertTriangle size={13} aria-hidden />
          {t('short', { count: item.short })}
        </span>
      ) : isLow(item) ? (
        <span className={classes.low}>
          <IconAlertTriangle size={13} aria-hidden />
          {t('lowBelow', { minimum: item.minimum ?? 0 })}
        </span>
      ) : null}
      <b>{item.quantity ?? 0}</b>
    </span>
  );
}

interface RowActionsProps {
  item: StockHeader;
  onOpen: (what: 'move' | 'count') => void;
}

function RowActions({ item, onOpen }: RowActionsProps) {
  const { t } = useTranslation('stock');
  return (
    <span className={classes.actions}>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('move.label', { name: item.name })}
        onClick={() => onOpen('move')}
      >
        {t('move.action')}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('count.label', { name: item.name })}
        onClick={() => onOpen('count')}
      >
        {t('count.action')}
      </Button>
    </span>
  );
}
