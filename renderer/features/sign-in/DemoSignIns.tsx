import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDemoSignIns } from './demo-sign-ins.ts';
import classes from './SignInPage.module.css';
import type { SignInAttempt } from './use-sign-in.ts';

/** One click for each role, where the server is a demonstration. */
export function DemoSignIns({ server, attempt }: { server: string; attempt: SignInAttempt }) {
  const { t } = useTranslation('signIn');
  const signIns = useDemoSignIns(server);
  if (signIns.length === 0) return null;
  return (
    <section className={classes['demo']} aria-labelledby="demo-title">
      <h2 id="demo-title" className={classes['demoTitle']}>
        {t('demo.title')}
      </h2>
      <p className={classes['demoText']}>{t('demo.text')}</p>
      <ul className={classes['demoList']}>
        {signIns.map(({ login, password, role }) => (
          <li key={login}>
            <button
              type="button"
              className={classes['demoButton']}
              disabled={attempt.isBusy}
              aria-busy={attempt.login === login}
              onClick={() => attempt.start(login, password)}
            >
              <span className={classes['demoRole']}>{t(`records:person.role.${role}`)}</span>
              <span className={classes['demoLine']}>{t(`demo.role.${role}`)}</span>
              <IconArrowRight size={16} stroke={1.8} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
