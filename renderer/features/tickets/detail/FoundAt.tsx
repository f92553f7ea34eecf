import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { originOf, type Origin } from '../../../../shared/checklists/runs.ts';
import { useRecord, useRecords } from '../../../data/hooks.ts';
import { Section } from '../../../ui/Section.tsx';
import { stepAddress } from '../../checklists/step-address.ts';
import { titleOf } from '../../sync/record-words.ts';

/** Where a ticket that came of a checklist was found: the visit or ticket, and the step. Nothing for others. */
export function FoundAt({ ticket }: { ticket: string }) {
  const entries = useRecords('entries', {
    selector: { subjectId: ticket },
    sort: [{ subjectId: 'asc' }, { at: 'asc' }],
  });
  const origin = originOf(entries ?? []);
  return origin === null ? null : <Place origin={origin} />;
}

function Place({ origin }: { origin: Origin }) {
  const { t } = useTranslation(['tickets', 'records']);
  const record = useRecord(origin.kind, origin.id);
  const address = stepAddress(origin);
  const name = record ? titleOf(record) : t(`records:kindOne.${origin.kind}`);
  return (
    <Section title={t('side.foundAt')}>
      <p>{record && address !== null ? <Link to={address}>{name}</Link> : name}</p>
      <p className="ff-dim">{t('side.foundAtStep', { step: origin.title })}</p>
    </Section>
  );
}
