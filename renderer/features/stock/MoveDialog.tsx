import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveStock } from '../../../shared/commands/stock.ts';
import { sameLineAt } from '../../../shared/stock/stock-item.ts';
import { useNotify } from '../../ui/notify.tsx';
import { FormDialog } from '../register/FormDialog.tsx';
import { useAct } from '../register/use-act.ts';
import classes from './stock.module.css';
import type { Stock, StockHeader } from './use-stock.ts';
import { usePieceWords } from './use-piece-words.ts';

interface MoveDialogProps {
  item: StockHeader;
  stock: Stock;
  onClose: () => void;
}

/** Take pieces into a van, or bring them to a depot. */
export function MoveDialog({ item, stock, onClose }: MoveDialogProps) {
  const { t } = useTranslation('stock');
  const act = useAct();
  const notify = useNotify();
  const { whereOf } = usePieceWords(stock);
  const others = stock.places.filter(({ id }) => id !== item.place);
  const usual = others.find(({ id }) => id === stock.van?.id) ?? others[0];
  const [to, setTo] = useState(usual?.id ?? null);
  const [quantity, setQuantity] = useState(1);
  const isSerial = item.serialNumber !== null;
  const target = stock.byId.get(to ?? '');
  const save = async (): Promise<boolean> => {
    if (target === undefined) return false;
    const line = sameLineAt(stock.items, item, target.id);
    const pieces = isSerial ? 1 : quantity;
    if (!(await act((context) => moveStock(context, { item, to: target, line, quantity: pieces }))))
      return false;
    notify.done(t('move.done', { place: target.name }));
    onClose();
    return true;
  };
  return (
    <FormDialog title={t('move.title')} isChanged={quantity !== 1} onSave={save} onClose={onClose}>
      <p>
        <strong>{item.name}</strong> <span className="ff-dim">{whereOf(item)}</span>
      </p>
      <Select
        label={t('move.to')}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={to}
        allowDeselect={false}
        onChange={setTo}
      />
      {isSerial ? null : (
        <NumberInput
          label={t('field.quantity')}
          value={quantity}
          min={1}
          max={10_000}
          allowDecimal={false}
          data-autofocus
          onChange={(value) => setQuantity(Number(value))}
        />
      )}
      {!isSerial && quantity > (item.quantity ?? 0) ? (
        <output className={classes.hint}>{t('use.moreThanBooked', { count: item.quantity ?? 0 })}</output>
      ) : null}
    </FormDialog>
  );
}
