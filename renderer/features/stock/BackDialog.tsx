import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeBack } from '../../../shared/commands/loans.ts';
import type { Commitment } from '../../../shared/records/commitment.ts';
import { useNotify } from '../../ui/notify.tsx';
import { FormDialog } from '../register/FormDialog.tsx';
import { useAct } from '../register/use-act.ts';
import type { Stock, StockHeader } from './use-stock.ts';

interface BackDialogProps {
  loan: Commitment;
  item: StockHeader;
  stock: Stock;
  onClose: () => void;
}

/** Lent equipment is back: where it lies from now on. */
export function BackDialog({ loan, item, stock, onClose }: BackDialogProps) {
  const { t } = useTranslation('stock');
  const act = useAct();
  const notify = useNotify();
  const [place, setPlace] = useState(stock.van?.id ?? item.place ?? stock.places[0]?.id ?? null);
  const save = async (): Promise<boolean> => {
    if (place === null) return false;
    if (!(await act((context) => takeBack(context, loan, item, place)))) return false;
    notify.done(t('back.done', { name: item.name }));
    onClose();
    return true;
  };
  return (
    <FormDialog
      title={t('back.title', { name: item.name })}
      isChanged={false}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={t('back.place')}
        data={stock.places.map(({ id, name }) => ({ value: id, label: name }))}
        value={place}
        allowDeselect={false}
        data-autofocus
        onChange={setPlace}
      />
    </FormDialog>
  );
}
