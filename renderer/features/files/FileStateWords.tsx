import { IconClock, IconCloudOff, IconShieldSearch, IconShieldX, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FileAbsence } from './use-file-part.ts';
import classes from './files.module.css';

const signs = {
  'on-its-way': IconClock,
  scanning: IconShieldSearch,
  offline: IconCloudOff,
  refused: IconShieldX,
  erased: IconTrash,
  failed: IconCloudOff,
};

/** Why the bytes of a file are not here, in words; nothing where they are. */
export function FileStateWords({ state }: { state: FileAbsence | 'here' }) {
  const { t } = useTranslation('files');
  if (state === 'here' || state === 'reading') return null;
  const Sign = signs[state];
  return (
    <output className={classes.state} data-state={state}>
      <Sign size={14} aria-hidden /> {t(`state.${state}`)}
    </output>
  );
}
