import { Autocomplete, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Commitment } from '../../../shared/records/commitment.ts';
import { proposedDue } from '../../../shared/sla/agreement.ts';
import { useAll, useRecord } from '../../data/hooks.ts';
import { formatInstant } from '../../ui/format.ts';
import register from '../register/register.module.css';
import { useStepParties } from './use-step-parties.ts';

type Step = Pick<Commitment, 'ownerTeam' | 'ticket' | 'dueAt'>;

interface StepOwnerProps {
  step: Step;
  /** The due time that nobody chose yet; what an agreement proposes takes its place. */
  usualDueAt: number;
  onChange: (fields: Partial<Step>) => void;
}

/** The team or partner that a step is passed on to, and the due time that was agreed with it. */
export function StepOwner({ step, usualDueAt, onChange }: StepOwnerProps) {
  const { t, i18n } = useTranslation(['commitments', 'records']);
  const policies = useAll('policies');
  const priority = useRecord('tickets', step.ticket)?.priority ?? null;
  const [start] = useState(() => Date.now());
  const parties = useStepParties();
  const propose = (party: string | null) =>
    party === null ? null : proposedDue(policies, { party, priority, start });
  const proposal = propose(step.ownerTeam);
  const isUntouched = step.dueAt === usualDueAt || step.dueAt === proposal?.dueAt;
  const setParty = (text: string) => {
    const ownerTeam = text === '' ? null : text;
    const next = propose(ownerTeam);
    onChange({ ownerTeam, ...(isUntouched ? { dueAt: next?.dueAt ?? usualDueAt } : {}) });
  };
  return (
    <div>
      <Autocomplete
        label={t('records:commitment.field.ownerTeam')}
        description={t('teamHint')}
        data={parties}
        value={step.ownerTeam ?? ''}
        maxLength={500}
        onChange={setParty}
      />
      {proposal === null ? null : (
        <output className={register.none}>
          {t('agreed', {
            name: proposal.agreement.name,
            time: formatInstant(proposal.dueAt, i18n.language, 'short'),
          })}{' '}
          {proposal.dueAt === step.dueAt ? null : (
            <Button variant="subtle" size="compact-xs" onClick={() => onChange({ dueAt: proposal.dueAt })}>
              {t('takeAgreed')}
            </Button>
          )}
        </output>
      )}
    </div>
  );
}
