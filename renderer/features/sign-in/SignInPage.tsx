import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesktop } from '../../app/desktop.ts';
import { preloadRecords } from '../../data/replica/preload-records.ts';
import { Mark } from '../../ui/Mark.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { DemoSignIns } from './DemoSignIns.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { isServedByServer, parseServerAddress } from './server-address.ts';
import { SignInForm } from './SignInForm.tsx';
import classes from './SignInPage.module.css';
import { useServerAddress } from './use-server-address.ts';
import { useSignIn } from './use-sign-in.ts';
import { WipeNotice } from './WipeNotice.tsx';

/** The first page: who are you. In demo mode also one click for each role. */
export function SignInPage() {
  const { t } = useTranslation('signIn');
  useDocumentTitle(t('title'));
  useEffect(preloadRecords, []);
  const asksServer = useDesktop().host === 'electron' || !isServedByServer(window.location);
  const [address, setAddress] = useServerAddress();
  const parsed = parseServerAddress(address);
  const server = asksServer ? ('origin' in parsed ? parsed.origin : null) : window.location.origin;
  const attempt = useSignIn(server);
  return (
    <div className={classes['root']}>
      <header className={classes['brand']}>
        <div>
          <Mark size={104} />
          <p className={classes['name']}>Fieldfare</p>
          <p className={classes['line']}>{t('line')}</p>
        </div>
        <p className={classes['foot']}>{t('foot')}</p>
      </header>
      <div className={classes['side']}>
        <LanguageSwitch />
        <main className={classes['panel']}>
          <WipeNotice />
          <h1 className={classes['title']}>{t('title')}</h1>
          <SignInForm
            attempt={attempt}
            address={asksServer ? address : null}
            addressProblem={asksServer && 'problem' in parsed ? parsed.problem : null}
            onAddressChange={setAddress}
          />
          {server === null ? null : <DemoSignIns server={server} attempt={attempt} />}
        </main>
      </div>
    </div>
  );
}
