import { useTranslation } from 'react-i18next';
import classes from './checklists.module.css';

/** Says of a step that it has to be answered. */
export function Required({ isRequired }: { isRequired: boolean }) {
  const { t } = useTranslation('checklists');
  return isRequired ? <span className={classes['required']}>{t('required')}</span> : null;
}
