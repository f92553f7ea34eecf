import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stock, StockHeader } from './use-stock.ts';

export interface PieceWords {
  /** Serial or part number, where it lies, and how many: "SP-1 · Van 1 · 3 pieces". */
  whereOf: (item: StockHeader) => string;
  placeOf: (item: StockHeader) => string;
}

/** Stock in words, for choosing from a list. */
export function usePieceWords({ byId }: Pick<Stock, 'byId'>): PieceWords {
  const { t } = useTranslation('stock');
  return useMemo(() => {
    const placeOf = ({ place }: StockHeader): string => byId.get(place ?? '')?.name ?? t('noPlace');
    const whereOf = (item: StockHeader): string =>
      [
        item.serialNumber ?? item.partNumber,
        placeOf(item),
        item.serialNumber !== null && item.quantity === 1 ? null : t('pieces', { count: item.quantity ?? 0 }),
      ]
        .filter((one) => one !== null)
        .join(' · ');
    return { placeOf, whereOf };
  }, [byId, t]);
}
