import { IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PreparedFile } from './prepared-file.ts';
import classes from './files.module.css';

/** Says of a photo or film that it cannot be freed of the place where it was taken, and what to do about it. */
export function AsTaken({ what }: { what: NonNullable<PreparedFile['asTaken']> }) {
  const { t } = useTranslation('files');
  return (
    <span role="alert" className={classes.asTaken}>
      <IconMapPin size={15} aria-hidden />
      <span>{t(`asTaken.${what}`)}</span>
    </span>
  );
}
