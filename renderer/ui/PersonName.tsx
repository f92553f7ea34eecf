import { useTranslation } from 'react-i18next';
import { useAll } from '../data/hooks.ts';
import classes from './names.module.css';

export interface PersonNameProps {
  id: string | null | undefined;
  /** Shown where there is no id, such as the name of a contact; "nobody" unless told. */
  fallback?: string | null;
}

/** Name of a colleague, from the directory in memory. */
export function PersonName({ id, fallback }: PersonNameProps) {
  const { t } = useTranslation('common');
  const people = useAll('people');
  if (!id) return <span className={classes['nobody']}>{fallback ?? t('names.nobody')}</span>;
  const person = people.get(id);
  return person === undefined ? (
    <span className={classes['nobody']}>{t('names.unknownPerson')}</span>
  ) : (
    <span className={classes['name']}>{person.name}</span>
  );
}
