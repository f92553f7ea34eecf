import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../ui/Section.tsx';

/** The way to the list of devices. */
export function DevicesSection() {
  const { t } = useTranslation('devices');
  return (
    <Section title={t('title')}>
      <p className="ff-dim">{t('lead')}</p>
      <Link to="/devices">{t('open')}</Link>
    </Section>
  );
}
