import { useTranslation } from 'react-i18next';
import { PROTOCOL } from '../../../shared/protocol/version.ts';
import { license, version } from '../../../package.json';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { Section } from '../../ui/Section.tsx';

/** Which console this is. */
export function About() {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('about')}>
      <FieldRow label={t('version')}>{version}</FieldRow>
      <FieldRow label={t('protocol')}>{PROTOCOL}</FieldRow>
      <FieldRow label={t('licence')}>{license}</FieldRow>
    </Section>
  );
}
