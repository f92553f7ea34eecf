import { Button } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { entryDataSchemas, type Entry } from '../../../shared/records/entry.ts';
import type { Json } from '../../../shared/sync/json.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import { DateTime } from '../../ui/DateTime.tsx';
import { useFieldWords } from './useFieldWords.ts';
import classes from './Timeline.module.css';

export interface ProposalEntryProps {
  entry: Entry;
  /** Open proposals of the same deed, this one among them: they can be decided with one click. */
  together: readonly Entry[];
  /** What was decided already. */
  decision: 'applied' | 'dismissed' | undefined;
  /** Left out where the person may not decide. */
  onDecide?: (entries: readonly Entry[], decision: 'applied' | 'dismissed') => void;
}

/** A value that lost against another edit: both values in words, and the two ways to settle it. */
export function ProposalEntry({ entry, together, decision, onDecide }: ProposalEntryProps) {
  const { t } = useTranslation('timeline');
  const { name, value } = useFieldWords(entry.account);
  const parsed = entryDataSchemas.proposal.safeParse(entry.data);
  if (!parsed.success) return null;
  const { field, value: proposed, kept, editedAt } = parsed.data;
  const kind = entry.subjectKind;
  const words = (json: Json): string =>
    value(kind, field, json) ?? (typeof json === 'string' ? json : JSON.stringify(json));
  const isOpen = decision === undefined;
  return (
    <article className={classes['entry']} data-family="proposal" data-open={isOpen ? '' : undefined}>
      <header className={classes['head']}>
        <IconArrowsSplit2 size={14} aria-hidden="true" />
        <span className={classes['author']}>
          <PersonName id={entry.author} fallback={entry.authorName ?? t('system')} />
        </span>
        <span className={classes['kind']}>{t('proposal.title', { field: name(kind, field) })}</span>
        <span className={classes['time']}>
          <DateTime at={editedAt} />
        </span>
      </header>
      <dl className={classes['values']}>
        <dt>{t('proposal.kept')}</dt>
        <dd>{words(kept)}</dd>
        <dt>{t('proposal.proposed')}</dt>
        <dd>{words(proposed)}</dd>
      </dl>
      {isOpen && onDecide ? (
        <div className={classes['buttons']}>
          <Button size="compact-xs" onClick={() => onDecide([entry], 'applied')}>
            {t('proposal.apply')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => onDecide([entry], 'dismissed')}>
            {t('proposal.dismiss')}
          </Button>
          {together.length > 1 ? <WholeDeed together={together} onDecide={onDecide} /> : null}
        </div>
      ) : null}
      {isOpen ? null : <p className={classes['decided']}>{t(`decided.${decision}`)}</p>}
    </article>
  );
}

interface WholeDeedProps {
  together: readonly Entry[];
  onDecide: (entries: readonly Entry[], decision: 'applied' | 'dismissed') => void;
}

/** What was entered in one go, and lost, is settled in one go. */
function WholeDeed({ together, onDecide }: WholeDeedProps) {
  const { t } = useTranslation('timeline');
  const number = together.length;
  return (
    <>
      <Button size="compact-xs" variant="light" onClick={() => onDecide(together, 'applied')}>
        {t('proposal.applyAll', { number })}
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onDecide(together, 'dismissed')}>
        {t('proposal.dismissAll', { number })}
      </Button>
    </>
  );
}
