import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editVisit } from '../../../shared/commands/visits.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useAll, useMay } from '../../data/hooks.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { InlineSelect } from '../../ui/InlineSelect.tsx';
import { DateTime } from '../../ui/DateTime.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAct } from '../register/use-act.ts';
import { usePersonOptions } from '../register/use-options.ts';
import { MoveVisit } from './MoveVisit.tsx';
import { isChangeable } from './visit-steps.ts';
import { VisitTime } from './VisitTime.tsx';

/** Time, engineer, site and contact of a visit, each to be changed. */
export function VisitPlan({ visit }: { visit: Visit }) {
  const { t } = useTranslation(['visits', 'records']);
  const act = useAct();
  const may = useMay();
  const [isMoving, setMoving] = useState(false);
  const account = useAll('accounts').get(visit.account);
  const engineers = usePersonOptions();
  const save = (fields: Parameters<typeof editVisit>[2]) =>
    void act((context) => editVisit(context, visit, fields));
  return (
    <Section
      title={t('section.plan')}
      actions={
        isChangeable(visit.status) && may.change('visits', 'startsAt', 'endsAt') ? (
          <Button variant="subtle" size="compact-xs" onClick={() => setMoving(true)}>
            {t('move.action')}
          </Button>
        ) : undefined
      }
    >
      <FieldRow label={t('time')}>
        <VisitTime visit={visit} withDay />
      </FieldRow>
      <FieldRow label={t('records:visit.field.engineer')}>
        <InlineSelect
          label={t('records:visit.field.engineer')}
          value={visit.engineer}
          options={engineers}
          clearable
          disabled={!may.change('visits', 'engineer')}
          onSave={(engineer) => save({ engineer })}
        />
      </FieldRow>
      <FieldRow label={t('records:visit.field.site')}>
        <InlineSelect
          label={t('records:visit.field.site')}
          value={visit.site}
          options={(account?.sites ?? []).map((site) => ({ value: site.id, label: site.name }))}
          clearable
          disabled={!may.change('visits', 'site')}
          onSave={(site) => save({ site })}
        />
      </FieldRow>
      <FieldRow label={t('records:visit.field.contact')}>
        <InlineSelect
          label={t('records:visit.field.contact')}
          value={visit.contact}
          options={(account?.contacts ?? []).map((one) => ({ value: one.id, label: one.name }))}
          clearable
          disabled={!may.change('visits', 'contact')}
          onSave={(contact) => save({ contact })}
        />
      </FieldRow>
      {visit.arrivedAt === null ? null : (
        <FieldRow label={t('records:visit.field.arrivedAt')}>
          <DateTime at={visit.arrivedAt} timeZone={visit.timeZone} />
        </FieldRow>
      )}
      {visit.leftAt === null ? null : (
        <FieldRow label={t('records:visit.field.leftAt')}>
          <DateTime at={visit.leftAt} timeZone={visit.timeZone} />
        </FieldRow>
      )}
      {isMoving ? <MoveVisit visit={visit} onClose={() => setMoving(false)} /> : null}
    </Section>
  );
}
