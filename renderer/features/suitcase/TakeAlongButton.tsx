import { ActionIcon } from '@mantine/core';
import { IconLuggage, IconLuggageOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FOR_GOOD, pinOfExtra } from '../../../shared/suitcase/pins.ts';
import { useReplica } from '../../data/replica-context.ts';
import { useNotify } from '../../ui/notify.tsx';
import { usePins } from './use-pins.ts';
import type { ExtraKind } from './walk-suitcase.ts';

interface Props {
  kind: ExtraKind;
  id: string;
  size?: number;
}

/** Puts a record into the suitcase besides what visits need, or takes it out again. Its files come with the next packing. */
export function TakeAlongButton({ kind, id, size = 26 }: Props) {
  const { t } = useTranslation('suitcase');
  const { blobs } = useReplica();
  const notify = useNotify();
  const key = pinOfExtra(kind, id);
  const isIn = usePins().some((pin) => pin.key === key);
  const toggle = async () => {
    if (isIn) return blobs.unpin(key);
    const empty = { entries: [], lacks: {}, packedAt: 0, here: 0, total: 0 };
    await blobs.pin({ key, until: FOR_GOOD, tickets: kind === 'tickets' ? [id] : [], ...empty });
    notify.done(t('extras.added'), { undo: () => void blobs.unpin(key) });
  };
  const Sign = isIn ? IconLuggageOff : IconLuggage;
  const word = t(isIn ? 'extras.takeOut' : 'extras.takeAlong');
  return (
    <ActionIcon size={size} aria-pressed={isIn} aria-label={word} title={word} onClick={() => void toggle()}>
      <Sign size={Math.round(size * 0.62)} aria-hidden />
    </ActionIcon>
  );
}
