import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { applyProposal, dismissProposal } from '../../../../shared/commands/proposals.ts';
import type { Entry } from '../../../../shared/records/entry.ts';
import { useDispatch } from '../../../data/commands.ts';
import { useRecord, useReplicaActions } from '../../../data/hooks.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { singular } from '../record-words.ts';
import { RecordLink } from '../RecordLink.tsx';
import styles from '../sync.module.css';
import { useValueWords } from './use-value-words.ts';

/** One value that lost, beside the one that stands. */
export function ProposalRow({ proposal }: { proposal: Entry }) {
  const { t } = useTranslation(['sync', 'records']);
  const words = useValueWords();
  const decide = useDecide(proposal);
  const kind = proposal.subjectKind;
  // `attributes.ram` and `contacts.<id>.phone` are fields of a field.
  const path = textOf(proposal.data['field']);
  const field = path.split('.')[0] ?? path;
  return (
    <li className={styles.row}>
      <div className={styles.group}>
        <span className={styles.deeds}>
          {t(`records:${singular[kind]}.field.${field}`, { defaultValue: path })}
        </span>
        <RecordLink kind={kind} id={proposal.subjectId} withHistory />
        <span className={styles.values}>
          <span>
            {t('sync:proposals.kept')}{' '}
            <span className={styles.kept}>{words(kind, field, proposal.data['kept'])}</span>
          </span>
          <span>
            {t('sync:proposals.proposed')} <strong>{words(kind, field, proposal.data['value'])}</strong>
          </span>
        </span>
      </div>
      <span className={styles.when}>
        <PersonName id={proposal.author} fallback={proposal.authorName} />
        <RelativeTime at={proposal.at} />
      </span>
      <span className={styles.buttons}>
        <Button variant="default" size="compact-xs" disabled={!decide.isReady} onClick={decide.apply}>
          {t('sync:proposals.apply')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          disabled={!decide.isReady}
          onClick={decide.dismiss}
        >
          {t('sync:proposals.dismiss')}
        </Button>
      </span>
    </li>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function useDecide(proposal: Entry) {
  const { t } = useTranslation('sync');
  const dispatch = useDispatch();
  const actions = useReplicaActions();
  const notify = useNotify();
  const record = useRecord(proposal.subjectKind, proposal.subjectId);

  async function run(decision: 'applied' | 'dismissed'): Promise<void> {
    if (record === null || record === undefined) return;
    const build = decision === 'applied' ? applyProposal : dismissProposal;
    try {
      const { group } = await dispatch((context) => build(context, record, proposal));
      notify.done(t(`proposals.done.${decision}`), {
        undo: () => void actions.undo(group).catch(() => notify.problem(t('pending.undoFailed'))),
      });
    } catch {
      notify.problem(t('proposals.failed'));
    }
  }
  return {
    isReady: record !== null && record !== undefined,
    apply: () => void run('applied'),
    dismiss: () => void run('dismissed'),
  };
}
