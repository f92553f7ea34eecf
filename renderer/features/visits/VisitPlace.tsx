import { IconMail, IconMapPin, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../shared/records/account.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useAll } from '../../data/hooks.ts';
import { Section } from '../../ui/Section.tsx';
import register from '../register/register.module.css';
import classes from './visits.module.css';

/** Address, how to get in, whom to ring. */
export function VisitPlace({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits');
  const account = useAll('accounts').get(visit.account);
  const site = account?.sites.find((one) => one.id === visit.site);
  const contact =
    account?.contacts.find((one) => one.id === visit.contact) ??
    account?.contacts.find((one) => one.role === 'key-user' && one.site === visit.site);
  return (
    <>
      <Section title={t('section.place')}>
        {site === undefined ? (
          <p className={register.none}>{t(visit.site === null ? 'noSite' : 'siteNotShared')}</p>
        ) : (
          <address className={classes.address}>
            <IconMapPin size={15} aria-hidden />
            <span>
              <strong>{site.name}</strong>
              <br />
              {site.address === '' ? <span className="ff-dim">{t('noAddress')}</span> : site.address}
            </span>
          </address>
        )}
        {contact === undefined ? null : <ContactCard contact={contact} />}
      </Section>
      {site === undefined || site.access === '' ? null : (
        <Section title={t('section.access')}>
          <p className={classes.access}>{site.access}</p>
        </Section>
      )}
    </>
  );
}

function ContactCard({ contact }: { contact: Contact }) {
  const { t } = useTranslation('records');
  return (
    <div className={classes.contact}>
      <div>
        <strong>{contact.name}</strong>
        <span className="ff-dim"> · {t(`contact.role.${contact.role}`)}</span>
      </div>
      {contact.phone === null ? null : (
        <a className={classes.reach} href={`tel:${contact.phone.replaceAll(/[^\d+]/g, '')}`}>
          <IconPhone size={14} aria-hidden />
          {contact.phone}
        </a>
      )}
      {contact.email === null ? null : (
        <a className={classes.reach} href={`mailto:${contact.email}`}>
          <IconMail size={14} aria-hidden />
          {contact.email}
        </a>
      )}
    </div>
  );
}
