import { NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addStock } from '../../../shared/commands/stock.ts';
import { useNotify } from '../../ui/notify.tsx';
import { FormDialog } from '../register/FormDialog.tsx';
import { useAct } from '../register/use-act.ts';
import { useEnumOptions } from '../register/use-options.ts';

const types = ['spare-part', 'loan'] as const;
const empty = {
  name: '',
  type: 'spare-part' as 'spare-part' | 'loan',
  partNumber: '',
  serialNumber: '',
  quantity: 1,
  minimum: null as number | null,
};

/** A new line of stock at a place: pieces of a part, or one piece with its serial number. */
export function AddStockDialog({ place, onClose }: { place: string; onClose: () => void }) {
  const { t } = useTranslation(['stock', 'records']);
  const act = useAct();
  const notify = useNotify();
  const [draft, setDraft] = useState(empty);
  const set = (fields: Partial<typeof empty>) => setDraft((before) => ({ ...before, ...fields }));
  const options = useEnumOptions('asset.type', types);
  const save = async (): Promise<boolean> => {
    const { partNumber, serialNumber } = draft;
    const fields = {
      ...draft,
      partNumber: partNumber.trim() || null,
      serialNumber: serialNumber.trim() || null,
    };
    if (!(await act((context) => addStock(context, { ...fields, name: draft.name.trim(), place }))))
      return false;
    notify.done(t('add.done'));
    onClose();
    return true;
  };
  return (
    <FormDialog title={t('add.title')} isChanged={draft.name !== ''} onSave={save} onClose={onClose}>
      <TextInput
        label={t('records:asset.field.name')}
        value={draft.name}
        required
        maxLength={500}
        data-autofocus
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Select
        label={t('records:asset.field.type')}
        data={options}
        value={draft.type}
        allowDeselect={false}
        onChange={(type) => set({ type: type === 'loan' ? 'loan' : 'spare-part' })}
      />
      <TextInput
        label={t('records:asset.field.partNumber')}
        value={draft.partNumber}
        maxLength={500}
        onChange={(event) => set({ partNumber: event.currentTarget.value })}
      />
      <TextInput
        label={t('records:asset.field.serialNumber')}
        description={t('add.serialHint')}
        value={draft.serialNumber}
        maxLength={500}
        onChange={(event) => set({ serialNumber: event.currentTarget.value })}
      />
      {draft.serialNumber.trim() === '' ? (
        <>
          <NumberInput
            label={t('field.quantity')}
            value={draft.quantity}
            min={0}
            max={1_000_000}
            allowDecimal={false}
            onChange={(value) => set({ quantity: Number(value) })}
          />
          <NumberInput
            label={t('count.minimum')}
            value={draft.minimum ?? ''}
            min={0}
            max={1_000_000}
            allowDecimal={false}
            onChange={(value) => set({ minimum: value === '' ? null : Number(value) })}
          />
        </>
      ) : null}
    </FormDialog>
  );
}
