import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editAccount } from '../../../shared/commands/accounts.ts';
import type { Account, Contact } from '../../../shared/records/account.ts';
import { fold, matchesWords, wordsOf } from '../../../shared/text/words.ts';
import { useNotify } from '../../ui/notify.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAct } from '../register/use-act.ts';
import register from '../register/register.module.css';
import { removed, upserted } from './members.ts';
import { ContactForm } from './ContactForm.tsx';
import { ContactTable } from './ContactTable.tsx';

/** Contacts beyond this many are found by typing; a customer can have thousands. */
const MOST = 60;

/** People at the customer: key users and decision makers first, with a form to add and change them. */
export function AccountContacts({ account }: { account: Account }) {
  const { t } = useTranslation('accounts');
  const act = useAct();
  const notify = useNotify();
  const [edited, setEdited] = useState<Contact | 'new' | null>(null);
  const [q, setQ] = useState('');
  const found = useFound(account.contacts, q);
  const save = async (contact: Contact) => {
    const contacts = upserted(account.contacts, contact);
    const isSaved = await act((context) => editAccount(context, account, { contacts }));
    if (isSaved) setEdited(null);
    return isSaved;
  };
  const remove = async (contact: Contact) => {
    const contacts = removed(account.contacts, contact.id);
    if (!(await act((context) => editAccount(context, account, { contacts })))) return;
    setEdited(null);
    const restored = { ...account, contacts };
    notify.done(t('contact.removed', { name: contact.name }), {
      undo: () => void act((context) => editAccount(context, restored, { contacts: account.contacts })),
    });
  };
  return (
    <Section
      title={t('section.contacts')}
      count={account.contacts.length}
      actions={
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {t('contact.add')}
        </Button>
      }
    >
      {account.contacts.length > 12 ? (
        <TextInput
          aria-label={t('contact.search')}
          placeholder={t('contact.search')}
          value={q}
          maw={320}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
      ) : null}
      {found.length === 0 ? (
        <p className={register.none}>
          {t(account.contacts.length === 0 ? 'contact.none' : 'contact.noMatch')}
        </p>
      ) : (
        <ContactTable contacts={found.slice(0, MOST)} sites={account.sites} onEdit={setEdited} />
      )}
      {found.length > MOST ? (
        <p className={register.none}>{t('contact.more', { count: found.length - MOST })}</p>
      ) : null}
      {edited === null ? null : (
        <ContactForm
          contact={edited === 'new' ? null : edited}
          sites={account.sites}
          onSave={save}
          onRemove={remove}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  );
}

const rank = { 'key-user': 0, 'decision-maker': 1, user: 2 };

function useFound(contacts: readonly Contact[], q: string): Contact[] {
  return useMemo(() => {
    const words = wordsOf(q);
    return contacts
      .filter((one) => matchesWords(fold(`${one.name} ${one.email ?? ''} ${one.phone ?? ''}`), words))
      .sort((a, b) => rank[a.role] - rank[b.role] || a.name.localeCompare(b.name));
  }, [contacts, q]);
}
