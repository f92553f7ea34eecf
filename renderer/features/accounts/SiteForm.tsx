import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { Site } from '../../../shared/records/account.ts';
import register from '../register/register.module.css';

interface SiteFormProps {
  /** `null`: a new site. */
  site: Site | null;
  onSave: (site: Site) => Promise<void>;
  onClose: () => void;
}

/** Adds or changes one site. */
export function SiteForm({ site, onSave, onClose }: SiteFormProps) {
  const { t } = useTranslation(['accounts', 'records']);
  const [draft, setDraft] = useState<Site>(
    () => site ?? { id: uuidv7(), name: '', address: '', timeZone: null, access: '' },
  );
  const set = (fields: Partial<Site>) => setDraft((current) => ({ ...current, ...fields }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.name.trim() !== '') void onSave({ ...draft, name: draft.name.trim() });
  };
  return (
    <Modal opened onClose={onClose} title={t(site === null ? 'site.add' : 'site.change')}>
      <form onSubmit={submit} className={register.form}>
        <TextInput
          label={t('records:site.field.name')}
          value={draft.name}
          required
          data-autofocus
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Textarea
          label={t('records:site.field.address')}
          value={draft.address}
          autosize
          minRows={2}
          onChange={(event) => set({ address: event.currentTarget.value })}
        />
        <Select
          label={t('records:account.field.timeZone')}
          placeholder={t('site.sameZone')}
          data={Intl.supportedValuesOf('timeZone')}
          value={draft.timeZone}
          searchable
          selectFirstOptionOnChange
          clearable
          limit={100}
          onChange={(timeZone) => set({ timeZone })}
        />
        <Textarea
          label={t('records:site.field.access')}
          description={t('site.accessHint')}
          value={draft.access}
          autosize
          minRows={3}
          onChange={(event) => set({ access: event.currentTarget.value })}
        />
        <div className={register.formActions}>
          <Button type="submit">{t('common:save')}</Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
