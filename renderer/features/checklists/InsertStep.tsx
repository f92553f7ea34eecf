import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './checklists.module.css';

/** Clauses of a step of each kind; the words before them are in the writer's language. */
const clauses = {
  tick: '{required}',
  text: '{text}',
  choice: '{#state; choice A | B | C!; required}',
  number: '{number 10..35 °C; required}',
  measurement: '{measurement 215..240 V}',
  photo: '{photo}',
  condition: '{text; if state = C}',
} as const;

/** Adds a step of a kind to a template, to be written on. */
export function InsertStep({ onInsert }: { onInsert: (row: string) => void }) {
  const { t } = useTranslation('checklists');
  return (
    <div className={classes['insert']} role="toolbar" aria-label={t('insert.title')}>
      <span className="ff-dim">{t('insert.title')}</span>
      {Object.entries(clauses).map(([kind, written]) => (
        <Button
          key={kind}
          variant="default"
          size="compact-xs"
          onClick={() => onInsert(`- [ ] ${t(`insert.step.${kind}`)} ${written}`)}
        >
          {t(`insert.kind.${kind}`)}
        </Button>
      ))}
    </div>
  );
}
