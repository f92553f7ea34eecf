import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/records/visit.ts';
import { useAll, useMay } from '../../data/hooks.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { InlineSelect } from '../../ui/InlineSelect.tsx';
import { DateTime } from '../../ui/DateTime.tsx';
import { Section } from '../../ui/Section.tsx';
import { usePersonOptions } from '../register/use-options.ts';
import { ModeButton } from './ModeButton.tsx';
import { MoveVisit } from './MoveVisit.tsx';
import { useVisitEdit } from './use-visit-edit.ts';
import { isChangeable } from './visit-steps.ts';
import { VisitTime } from './VisitTime.tsx';
import { VisitWarningLines } from './VisitWarningLines.tsx';

/** Time, way, engineer, site and contact of a visit, each to be changed. */
export function VisitPlan({ visit }: { visit: Visit }) {
  const { t } = useTranslation(['visits', 'records']);
  const save = useVisitEdit(visit);
  const may = useMay();
  const [isMoving, setMoving] = useState(false);
  const account = useAll('accounts').get(visit.account);
  const engineers = usePersonOptions();
  const site = account?.sites.find(({ id }) => id === visit.site);
  const isOpen = isChangeable(visit.status);
  return (
    <Section
      title={t('section.plan')}
      actions={
        isOpen && may.change('visits', 'startsAt', 'endsAt') ? (
          <Button variant="subtle" size="compact-xs" onClick={() => setMoving(true)}>
            {t('move.action')}
          </Button>
        ) : undefined
      }
    >
      {isOpen ? (
        <VisitWarningLines
          plan={{
            id: visit.id,
            engineer: visit.engineer,
            span: visit,
            account,
            site,
            isRemote: visit.mode === 'remote',
          }}
        />
      ) : null}
      <FieldRow label={t('time')}>
        <VisitTime visit={visit} withDay />
      </FieldRow>
      <FieldRow label={t('records:visit.field.mode')}>
        <ModeButton visit={visit} onSave={save} />
      </FieldRow>
      <FieldRow label={t('records:visit.field.engineer')}>
        <InlineSelect
          label={t('records:visit.field.engineer')}
          value={visit.engineer}
          options={engineers}
          clearable
          disabled={!may.change('visits', 'engineer')}
          onSave={(engineer) => void save({ engineer })}
        />
      </FieldRow>
      <FieldRow label={t('records:visit.field.site')}>
        <InlineSelect
          label={t('records:visit.field.site')}
          value={visit.site}
          options={(account?.sites ?? []).map((one) => ({ value: one.id, label: one.name }))}
          clearable
          disabled={!may.change('visits', 'site')}
          onSave={(id) => void save({ site: id })}
        />
      </FieldRow>
      <FieldRow label={t('records:visit.field.contact')}>
        <InlineSelect
          label={t('records:visit.field.contact')}
          value={visit.contact}
          options={(account?.contacts ?? []).map((one) => ({ value: one.id, label: one.name }))}
          clearable
          disabled={!may.change('visits', 'contact')}
          onSave={(contact) => void save({ contact })}
        />
      </FieldRow>
      <Stay visit={visit} />
      {isMoving ? <MoveVisit visit={visit} onClose={() => setMoving(false)} /> : null}
    </Section>
  );
}

/** When somebody arrived and left. */
function Stay({ visit }: { visit: Visit }) {
  const { t } = useTranslation('records');
  return (['arrivedAt', 'leftAt'] as const).map((field) =>
    visit[field] === null ? null : (
      <FieldRow key={field} label={t(`visit.field.${field}`)}>
        <DateTime at={visit[field]} timeZone={visit.timeZone} />
      </FieldRow>
    ),
  );
}
