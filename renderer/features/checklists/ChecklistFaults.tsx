import { useTranslation } from 'react-i18next';
import type { ChecklistFault } from '../../../shared/checklists/checklist.ts';
import classes from './checklists.module.css';

interface ChecklistFaultsProps {
  faults: readonly ChecklistFault[];
  /** Somebody wanted to publish it so. */
  isRefused: boolean;
}

/** What is wrong with a template, by its lines, and how to write it. */
export function ChecklistFaults({ faults, isRefused }: ChecklistFaultsProps) {
  const { t } = useTranslation('checklists');
  return (
    <div role={isRefused ? 'alert' : undefined}>
      {isRefused ? <p>{t('fault.refused')}</p> : null}
      <ul className={classes['faults']} aria-label={t('fault.title')}>
        {faults.map(({ line, code, word }) => (
          <li key={`${String(line)} ${code} ${word}`}>
            {t('fault.line', { line })} {t(`fault.${code}`, { word })}
          </li>
        ))}
      </ul>
    </div>
  );
}
