import { Button } from '@mantine/core';
import { IconDeviceLaptopOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { dismissWipe, useWipe } from '../../data/session.ts';
import { continueWipe } from '../../data/session/wipe-device.ts';
import classes from './SignInPage.module.css';

const AGAIN_MS = 30_000;

/** Tells plainly what became of this device after it was revoked, and goes on with it until nothing is left. */
export function WipeNotice() {
  const { t } = useTranslation('signIn');
  const wipe = useWipe();
  const stage = wipe?.stage;
  useEffect(() => {
    if (stage !== 'handing-in') return undefined;
    const proceed = () => void continueWipe();
    proceed();
    const timer = setInterval(proceed, AGAIN_MS);
    addEventListener('online', proceed);
    return () => {
      clearInterval(timer);
      removeEventListener('online', proceed);
    };
  }, [stage]);
  if (wipe === null) return null;
  const { count, files, lostFiles, person } = wipe;
  const isDone = wipe.stage === 'done';
  return (
    <output className={classes['wiped']}>
      <IconDeviceLaptopOff size={20} aria-hidden="true" />
      <div>
        <b>{t('wiped.title')}</b>
        <p>{t('wiped.records', { name: person.name })}</p>
        {count > 0 ? <p>{t(`wiped.${wipe.stage}`, { count })}</p> : null}
        {files > 0 ? <p>{t(isDone ? 'wiped.filesDone' : 'wiped.filesWaiting', { count: files })}</p> : null}
        {lostFiles > 0 ? <p>{t('wiped.filesLost', { count: lostFiles })}</p> : null}
        {isDone ? (
          <Button variant="default" mt="sm" onClick={dismissWipe}>
            {t('wiped.understood')}
          </Button>
        ) : null}
      </div>
    </output>
  );
}
