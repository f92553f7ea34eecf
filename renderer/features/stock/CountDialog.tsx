import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editAsset } from '../../../shared/commands/assets.ts';
import { countStock } from '../../../shared/commands/stock.ts';
import { useRecord } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import { FormDialog } from '../register/FormDialog.tsx';
import { useAct } from '../register/use-act.ts';
import classes from './stock.module.css';
import type { StockHeader } from './use-stock.ts';

/** How many are really there; settles what was taken too much. */
export function CountDialog({ item, onClose }: { item: StockHeader; onClose: () => void }) {
  const { t } = useTranslation('stock');
  const act = useAct();
  const notify = useNotify();
  const record = useRecord('assets', item.id);
  const [counted, setCounted] = useState<number | null>(null);
  const [minimum, setMinimum] = useState(item.minimum);
  const save = async (): Promise<boolean> => {
    const isSaved = await act((context) => [
      ...countStock(context, item, counted ?? item.quantity ?? 0),
      ...(record && minimum !== item.minimum ? editAsset(context, record, { minimum }) : []),
    ]);
    if (!isSaved) return false;
    notify.done(t('count.done', { name: item.name }));
    onClose();
    return true;
  };
  return (
    <FormDialog
      title={t('count.title', { name: item.name })}
      isChanged={counted !== null || minimum !== item.minimum}
      onSave={save}
      onClose={onClose}
    >
      <NumberInput
        label={t('count.counted')}
        description={t('count.booked', { count: item.quantity ?? 0 })}
        value={counted ?? item.quantity ?? 0}
        min={0}
        max={item.serialNumber === null ? 1_000_000 : 1}
        allowDecimal={false}
        data-autofocus
        onChange={(value) => setCounted(Number(value))}
      />
      {item.serialNumber === null ? (
        <NumberInput
          label={t('count.minimum')}
          value={minimum ?? ''}
          min={0}
          max={1_000_000}
          allowDecimal={false}
          onChange={(value) => setMinimum(value === '' ? null : Number(value))}
        />
      ) : null}
      {item.short > 0 ? <p className={classes.hint}>{t('count.settles', { count: item.short })}</p> : null}
    </FormDialog>
  );
}
