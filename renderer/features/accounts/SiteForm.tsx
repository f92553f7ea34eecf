import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import { siteSchema, type Site } from '../../../shared/records/account.ts';
import { FormDialog } from '../register/FormDialog.tsx';
import { useEdited } from '../register/use-edited.ts';
import { SiteJourneyFields } from './SiteJourneyFields.tsx';

interface SiteFormProps {
  /** `null`: a new site. */
  site: Site | null;
  /** Resolves to whether it was saved. */
  onSave: (site: Site) => Promise<boolean>;
  onClose: () => void;
}

/** Adds or changes one site. */
export function SiteForm({ site, onSave, onClose }: SiteFormProps) {
  const { t } = useTranslation(['accounts', 'records']);
  // Through the schema: sites that were stored earlier lack the later fields.
  const { edited, set, isChanged } = useEdited<Site>(() =>
    siteSchema.parse(site ?? { id: uuidv7(), name: '' }),
  );
  const save = async () => edited.name.trim() !== '' && onSave({ ...edited, name: edited.name.trim() });
  return (
    <FormDialog
      title={t(site === null ? 'site.add' : 'site.change')}
      isChanged={isChanged}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        label={t('records:site.field.name')}
        value={edited.name}
        required
        data-autofocus
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Textarea
        label={t('records:site.field.address')}
        value={edited.address}
        autosize
        minRows={2}
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
      <Select
        label={t('records:account.field.timeZone')}
        placeholder={t('site.sameZone')}
        data={Intl.supportedValuesOf('timeZone')}
        value={edited.timeZone}
        searchable
        selectFirstOptionOnChange
        clearable
        limit={100}
        onChange={(timeZone) => set({ timeZone })}
      />
      <Textarea
        label={t('records:site.field.access')}
        description={t('site.accessHint')}
        value={edited.access}
        autosize
        minRows={3}
        onChange={(event) => set({ access: event.currentTarget.value })}
      />
      <SiteJourneyFields site={edited} set={set} />
    </FormDialog>
  );
}
