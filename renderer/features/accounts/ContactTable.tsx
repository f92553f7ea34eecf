import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contact, Site } from '../../../shared/records/account.ts';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { languageName } from '../register/language-name.ts';

interface ContactTableProps {
  contacts: readonly Contact[];
  sites: readonly Site[];
  onEdit: (contact: Contact) => void;
}

/** Contacts with links to ring and write. */
export function ContactTable({ contacts, sites, onEdit }: ContactTableProps) {
  const { t, i18n } = useTranslation(['accounts', 'records']);
  const columns: TableColumn<Contact>[] = [
    { id: 'name', title: t('records:contact.field.name'), render: (one) => one.name },
    {
      id: 'role',
      title: t('records:contact.field.role'),
      render: (one) => t(`records:contact.role.${one.role}`),
    },
    {
      id: 'phone',
      title: t('records:contact.field.phone'),
      render: (one) => <PhoneLink phone={one.phone} />,
    },
    {
      id: 'email',
      title: t('records:contact.field.email'),
      render: (one) => (one.email === null ? null : <a href={`mailto:${one.email}`}>{one.email}</a>),
    },
    {
      id: 'language',
      title: t('records:contact.field.language'),
      render: (one) => (one.language === null ? null : languageName(one.language, i18n.language)),
    },
    {
      id: 'site',
      title: t('records:contact.field.site'),
      render: (one) => sites.find((site) => site.id === one.site)?.name ?? null,
    },
    {
      id: 'edit',
      title: t('common:edit'),
      align: 'right',
      render: (one) => (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('contact.editNamed', { name: one.name })}
          onClick={() => onEdit(one)}
        >
          {t('common:edit')}
        </Button>
      ),
    },
  ];
  return (
    <Table aria-label={t('section.contacts')} columns={columns} rows={contacts} rowKey={(one) => one.id} />
  );
}

/** A number that rings when clicked. */
export function PhoneLink({ phone }: { phone: string | null }) {
  return phone === null ? null : <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>;
}
