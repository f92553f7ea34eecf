import { IconCheck, IconCircle, IconCircleMinus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CommitmentState } from '../../../shared/records/commitment.ts';
import classes from './commitments.module.css';

const icons: Record<CommitmentState, typeof IconCheck> = {
  open: IconCircle,
  done: IconCheck,
  broken: IconX,
  withdrawn: IconCircleMinus,
};

/** State of a commitment: a shape and a word. */
export function StateBadge({ state }: { state: CommitmentState }) {
  const { t } = useTranslation('records');
  const Icon = icons[state];
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={13} aria-hidden />
      {t(`commitment.state.${state}`)}
    </span>
  );
}
