import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { createAsset } from '../../../shared/commands/assets.ts';
import { FormDialog } from '../register/FormDialog.tsx';
import { SearchSelect } from '../register/SearchSelect.tsx';
import { useAct } from '../register/use-act.ts';
import { usePersonOptions } from '../register/use-options.ts';

/** A new depot, or a van where somebody drives it. */
export function NewPlaceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['stock', 'records']);
  const act = useAct();
  const navigate = useNavigate();
  const people = usePersonOptions();
  const [name, setName] = useState('');
  const [holder, setHolder] = useState<string | null>(null);
  const save = async (): Promise<boolean> => {
    let id = '';
    const isSaved = await act((context) => {
      const changes = createAsset(context, { name: name.trim(), type: 'location', holder });
      id = changes[0]?.id ?? '';
      return changes;
    });
    if (!isSaved) return false;
    onClose();
    await navigate(`/stock/${id}`);
    return true;
  };
  return (
    <FormDialog title={t('place.new')} isChanged={name !== ''} onSave={save} onClose={onClose}>
      <TextInput
        label={t('records:asset.field.name')}
        value={name}
        required
        maxLength={500}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SearchSelect
        label={t('records:asset.field.holder')}
        description={t('place.holderHint')}
        data={people}
        value={holder}
        onChange={setHolder}
      />
    </FormDialog>
  );
}
