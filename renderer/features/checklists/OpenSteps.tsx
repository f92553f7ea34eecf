import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import register from '../register/register.module.css';
import { goToStep } from './go-to-step.ts';
import type { OpenStep } from './use-open-steps.ts';
import classes from './checklists.module.css';

/** Steps named; more are counted. */
const SHOWN = 6;

/** Why a visit is not done yet, and the way to the first step that is missing. */
export function OpenSteps({ open, onClose }: { open: readonly OpenStep[]; onClose: () => void }) {
  const { t } = useTranslation('checklists');
  return (
    <Dialog title={t('openSteps.title', { count: open.length })} onClose={onClose}>
      {(close) => (
        <>
          <p>{t('openSteps.text')}</p>
          <ul className={classes['openSteps']}>
            {open.slice(0, SHOWN).map((step) => (
              <li key={`${step.run} ${step.key}`}>
                {step.words} <span className="ff-dim">· {step.title}</span>
              </li>
            ))}
            {open.length > SHOWN ? <li>{t('openSteps.more', { count: open.length - SHOWN })}</li> : null}
          </ul>
          <div className={register.formActions}>
            <Button
              data-autofocus
              onClick={() => {
                close();
                if (open[0] !== undefined) goToStep(open[0].run, open[0].key);
              }}
            >
              {t('openSteps.go')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('common:close')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
