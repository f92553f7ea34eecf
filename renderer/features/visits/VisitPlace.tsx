import { IconMail, IconMapPin, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/records/visit.ts';
import { Section } from '../../ui/Section.tsx';
import register from '../register/register.module.css';
import { CopyAddress } from './CopyAddress.tsx';
import { PartnerPlace } from './PartnerPlace.tsx';
import { useVisitPlace, type KnownPlace } from './use-visit-place.ts';
import classes from './visits.module.css';

/** Address, how to get in, whom to ring. */
export function VisitPlace({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits');
  const { site, contact } = useVisitPlace(visit);
  return (
    <>
      <Section
        title={t('section.place')}
        actions={site === null || site.address === '' ? undefined : <CopyAddress address={site.address} />}
      >
        {site === null ? (
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
        {contact === null ? null : <ContactCard contact={contact} />}
        <PartnerPlace visit={visit} />
      </Section>
      {site === null || site.access === '' ? null : (
        <Section title={t('section.access')}>
          <p className={classes.access}>{site.access}</p>
        </Section>
      )}
    </>
  );
}

function ContactCard({ contact }: { contact: NonNullable<KnownPlace['contact']> }) {
  const { t } = useTranslation('records');
  return (
    <div className={classes.contact}>
      <div>
        <strong>{contact.name}</strong>
        {contact.role === null ? null : (
          <span className="ff-dim"> · {t(`contact.role.${contact.role}`)}</span>
        )}
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
