import { Button, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import { contactRoleSchema, type Contact, type Site } from '../../../shared/records/account.ts';
import { languageName } from '../register/language-name.ts';
import { FormDialog } from '../register/FormDialog.tsx';
import { useEdited } from '../register/use-edited.ts';
import { useEnumOptions } from '../register/use-options.ts';

interface ContactFormProps {
  /** `null`: a new contact. */
  contact: Contact | null;
  sites: readonly Site[];
  /** Resolves to whether it was saved. */
  onSave: (contact: Contact) => Promise<boolean>;
  onRemove: (contact: Contact) => Promise<void>;
  onClose: () => void;
}

const blank = { name: '', role: 'user', email: null, phone: null, language: null, site: null } as const;
const languages = ['pl', 'en', 'de', 'ru', 'uk', 'cs', 'fr', 'es', 'it'];

/** Adds, changes or removes one contact. */
export function ContactForm({ contact, sites, onSave, onRemove, onClose }: ContactFormProps) {
  const { t, i18n } = useTranslation('accounts');
  const { edited, set, isChanged } = useEdited<Contact>(() => contact ?? { ...blank, id: uuidv7() });
  const roles = useEnumOptions('contact.role', contactRoleSchema.options);
  const save = async () => edited.name.trim() !== '' && onSave({ ...edited, name: edited.name.trim() });
  return (
    <FormDialog
      title={t(contact === null ? 'contact.add' : 'contact.change')}
      isChanged={isChanged}
      onSave={save}
      onClose={onClose}
      actions={
        contact === null ? null : (
          <Button variant="subtle" color="red" ml="auto" onClick={() => void onRemove(contact)}>
            {t('contact.remove')}
          </Button>
        )
      }
    >
      <TextInput
        label={t('records:contact.field.name')}
        value={edited.name}
        required
        data-autofocus
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Select
        label={t('records:contact.field.role')}
        data={roles}
        value={edited.role}
        allowDeselect={false}
        onChange={(value) => set({ role: contactRoleSchema.catch('user').parse(value) })}
      />
      <TextInput
        label={t('records:contact.field.phone')}
        type="tel"
        value={edited.phone ?? ''}
        onChange={(event) => set({ phone: event.currentTarget.value || null })}
      />
      <TextInput
        label={t('records:contact.field.email')}
        type="email"
        value={edited.email ?? ''}
        onChange={(event) => set({ email: event.currentTarget.value || null })}
      />
      <Select
        label={t('records:contact.field.language')}
        data={languages.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))}
        value={edited.language}
        clearable
        onChange={(language) => set({ language })}
      />
      <Select
        label={t('records:contact.field.site')}
        data={sites.map((site) => ({ value: site.id, label: site.name }))}
        value={edited.site}
        clearable
        onChange={(site) => set({ site })}
      />
    </FormDialog>
  );
}
