import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { editCommitment } from '../../../shared/commands/commitments.ts';
import type { Commitment } from '../../../shared/records/commitment.ts';
import { useHeaders, useRecord } from '../../data/hooks.ts';
import { AccountName } from '../../ui/AccountName.tsx';
import { InlineText } from '../../ui/InlineText.tsx';
import { Section } from '../../ui/Section.tsx';
import { NotesSection } from '../register/NotesSection.tsx';
import { RecordGate } from '../register/RecordGate.tsx';
import { RecordTimeline } from '../register/RecordTimeline.tsx';
import register from '../register/register.module.css';
import { TicketLines } from '../register/TicketLines.tsx';
import { useAct } from '../register/use-act.ts';
import { CommitmentFacts } from './CommitmentFacts.tsx';
import { DueWords } from './DueWords.tsx';
import { SettleForm } from './SettleForm.tsx';
import { StateBadge } from './StateBadge.tsx';

/** One commitment: what is owed, by whom, by when, and how it ended. */
export function CommitmentDetail({ id }: { id: string }) {
  const commitment = useRecord('commitments', id);
  return (
    <RecordGate record={commitment} listPath="/commitments">
      {(commitment) => <CommitmentSheet commitment={commitment} />}
    </RecordGate>
  );
}

function CommitmentSheet({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation(['commitments', 'records']);
  const act = useAct();
  const { byId } = useHeaders('tickets');
  const ticket = byId.get(commitment.ticket ?? '');
  const isOpen = commitment.state === 'open';
  return (
    <article className={register.detail} aria-label={commitment.what}>
      <div className={register.detailInner}>
        <header>
          <div className={register.titleRow}>
            <h2 className={register.title}>
              <InlineText
                label={t('records:commitment.field.what')}
                value={commitment.what}
                required
                onSave={(what) =>
                  void act((context) =>
                    editCommitment(context, commitment, { what: what ?? commitment.what }),
                  )
                }
              />
            </h2>
            {isOpen ? null : (
              <Button
                variant="default"
                onClick={() =>
                  void act((context) => editCommitment(context, commitment, { state: 'open', doneAt: null }))
                }
              >
                {t('reopen')}
              </Button>
            )}
          </div>
          <p className={register.subtitle}>
            <span className={register.chip}>{t(`records:commitment.type.${commitment.type}`)}</span>
            <StateBadge state={commitment.state} />
            {isOpen ? <DueWords commitment={commitment} /> : null}
            {commitment.account === null ? null : <AccountName id={commitment.account} asLink />}
          </p>
        </header>
        <div className={register.columns}>
          <div>
            {isOpen ? (
              <SettleForm commitment={commitment} />
            ) : (
              <NotesSection
                title={t('result')}
                text={commitment.result}
                none={t('noResult')}
                onSave={(result) => act((context) => editCommitment(context, commitment, { result }))}
              />
            )}
            {commitment.ticket === null ? null : (
              <Section title={t('records:commitment.field.ticket')}>
                <TicketLines tickets={ticket === undefined ? [] : [ticket]} none={t('ticketMissing')} />
              </Section>
            )}
            {commitment.visit === null ? null : (
              <Section title={t('records:commitment.field.visit')}>
                <Link to={`/visits/${commitment.visit}`}>{t('openVisit')}</Link>
              </Section>
            )}
            <Section title={t('history')}>
              <RecordTimeline kind="commitments" record={commitment} none={t('noHistory')} />
            </Section>
          </div>
          <aside aria-label={t('facts')}>
            <Section title={t('facts')}>
              <CommitmentFacts commitment={commitment} />
            </Section>
          </aside>
        </div>
      </div>
    </article>
  );
}
