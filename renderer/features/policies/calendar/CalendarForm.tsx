import { SegmentedControl, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createCalendar, editCalendar } from '../../../../shared/commands/policies.ts';
import type { Policy } from '../../../../shared/records/policy.ts';
import { calendarDataSchema } from '../../../../shared/sla/calendar-data.ts';
import { useNow } from '../../../ui/now.tsx';
import { Section } from '../../../ui/Section.tsx';
import register from '../../register/register.module.css';
import { useBegunRecord } from '../../register/use-begun-record.ts';
import { addDays, hereZone, instantAt, wallClock } from '../../visits/zone-time.ts';
import { WhatChanges } from '../changes/WhatChanges.tsx';
import { PolicyForm } from '../PolicyForm.tsx';
import { usePolicySaving } from '../use-policy-saving.ts';
import { CalendarFields } from './CalendarFields.tsx';
import { blankCalendar, calendarDraftOf, calendarTermsOf, type CalendarDraft } from './calendar-draft.ts';
import { calendarFaults } from './calendar-faults.ts';

/** Makes a calendar or changes one. Nothing is saved that the clock could not use. */
export function CalendarForm({ policy }: { policy: Policy | null }) {
  const { t } = useTranslation('policies');
  const begun = useBegunRecord<CalendarDraft>('calendar', policy?.id ?? null, useInitial(policy));
  const { draft, set } = begun;
  const [isTried, setTried] = useState(false);
  const faults = useMemo(() => calendarFaults(draft), [draft]);
  const shown = useMemo(
    () => (isTried ? faults : new Map([...faults].filter(([field]) => isTyped(draft, field)))),
    [faults, isTried, draft],
  );
  const terms = calendarTermsOf(draft);
  const from =
    policy === null || draft.from === '' || faults.has('tz')
      ? null
      : instantAt(draft.from, '00:00', draft.tz);
  const saving = usePolicySaving({
    policy,
    build:
      faults.size > 0
        ? null
        : (context) =>
            policy === null
              ? createCalendar(context, draft.name, terms)
              : editCalendar(context, policy, { name: draft.name, terms, from }),
    onTried: () => setTried(true),
    begun,
  });
  return (
    <PolicyForm
      title={policy === null ? t('new.calendar') : t('editing', { name: policy.name })}
      policy={policy}
      begun={begun}
      saving={saving}
      maxWidth={880}
    >
      <CalendarFields draft={draft} faults={faults} shown={shown} onChange={set} />
      {policy === null ? null : (
        <Section title={t('section.from')}>
          <SinceField draft={draft} onChange={set} />
          {faults.size > 0 ? null : (
            <WhatChanges
              stamp={JSON.stringify(draft)}
              edit={(context) => editCalendar(context, policy, { name: draft.name, terms, from })}
            />
          )}
        </Section>
      )}
    </PolicyForm>
  );
}

/** A field that holds something: an empty one is not scolded before it was to be saved. */
function isTyped({ hours, dates }: CalendarDraft, field: string): boolean {
  const [part, key = ''] = field.split('.');
  if (part === 'hours') return hours[key as keyof typeof hours].trim() !== '';
  const row = dates[Number(key)];
  return (
    part === 'dates' && row !== undefined && row.date !== '' && (row.kind !== 'break' || row.hours !== '')
  );
}

function useInitial(policy: Policy | null): CalendarDraft {
  const [now] = useState(() => Date.now());
  return useMemo(() => {
    if (policy === null) return blankCalendar(hereZone());
    const { data } = calendarDataSchema.safeParse(policy.data);
    const year = new Date(now).getFullYear();
    if (data === undefined) return { ...blankCalendar(hereZone()), name: policy.name };
    const draft = calendarDraftOf(policy.name, data, year);
    return { ...draft, from: addDays(wallClock(now, draft.tz).day, 1) };
  }, [policy, now]);
}

/** From when on the new hours hold: from a date, or always, which corrects the past as well. */
function SinceField({
  draft,
  onChange,
}: {
  draft: CalendarDraft;
  onChange: (fields: Partial<CalendarDraft>) => void;
}) {
  const { t } = useTranslation('policies');
  const tomorrow = addDays(wallClock(useNow(), draft.tz).day, 1);
  return (
    <div>
      <SegmentedControl
        aria-label={t('section.from')}
        value={draft.from === '' ? 'always' : 'from'}
        data={[
          { value: 'from', label: t('from.date') },
          { value: 'always', label: t('from.always') },
        ]}
        onChange={(value) => onChange({ from: value === 'always' ? '' : tomorrow })}
      />
      {draft.from === '' ? (
        <p className={register.none}>{t('from.alwaysHint')}</p>
      ) : (
        <TextInput
          type="date"
          mt="xs"
          w={180}
          label={t('from.label')}
          description={t('from.hint', { zone: draft.tz })}
          required
          value={draft.from}
          onChange={(event) => onChange({ from: event.currentTarget.value || tomorrow })}
        />
      )}
    </div>
  );
}
