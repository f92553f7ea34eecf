import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { findParts } from '../../../shared/stock/stock-at.ts';
import { SearchPicker, type Found } from '../tickets/SearchPicker.tsx';
import classes from './stock.module.css';
import type { Stock, StockHeader } from './use-stock.ts';
import { usePieceWords } from './use-piece-words.ts';

/** A part that was chosen: a line of stock, or the name of something that no stock has. */
export interface ChosenPart {
  item: StockHeader | null;
  name: string;
}

const MOST = 12;
const FREE = 'free:';

interface PartPickerProps {
  stock: Stock;
  type: 'spare-part' | 'loan';
  chosen: ChosenPart | null;
  onChoose: (chosen: ChosenPart | null) => void;
}

/** Finds a part by words, by its number or by its serial number; what no stock has is taken by the words typed. */
export function PartPicker({ stock, type, chosen, onChoose }: PartPickerProps) {
  const { t } = useTranslation('stock');
  const words = usePieceWords(stock);
  const search = useCallback(
    (query: string): Found[] => {
      const ofType = stock.items.filter((one) => one.type === type);
      const found = findParts(ofType, query, stock.van?.id ?? null, MOST).map((one) => ({
        id: one.id,
        label: one.name,
        hint: words.whereOf(one),
      }));
      const typed = query.trim();
      if (typed === '' || type === 'loan') return found;
      return [...found, { id: `${FREE}${typed}`, label: typed, hint: t('inNoStock') }];
    },
    [stock, type, words, t],
  );
  if (chosen !== null) {
    return (
      <div className={classes.chosen}>
        <span>
          <strong>{chosen.name}</strong>
          <span className="ff-dim">
            {' '}
            {chosen.item === null ? t('inNoStock') : words.whereOf(chosen.item)}
          </span>
        </span>
        <Button variant="subtle" size="compact-sm" onClick={() => onChoose(null)}>
          {t('chooseOther')}
        </Button>
      </div>
    );
  }
  return (
    <SearchPicker
      label={t(type === 'loan' ? 'field.loan' : 'field.part')}
      placeholder={t('findPart')}
      search={search}
      withLabel
      required
      focusFirst
      onPick={(id) => {
        if (id.startsWith(FREE)) return onChoose({ item: null, name: id.slice(FREE.length) });
        const item = stock.byId.get(id);
        if (item !== undefined) onChoose({ item, name: item.name });
      }}
    />
  );
}
