import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressProblem } from './server-address.ts';
import classes from './SignInPage.module.css';
import type { SignInAttempt } from './use-sign-in.ts';

export interface SignInFormProps {
  attempt: SignInAttempt;
  /** The server's address as typed; `null` where the page comes from the server. */
  address: string | null;
  addressProblem: AddressProblem | null;
  onAddressChange?: (address: string) => void;
  /** Somebody signs in again: the login is known and stays. */
  knownLogin?: string;
}

/** Login, password, and the server where the console does not know it. */
export function SignInForm(props: SignInFormProps) {
  const { attempt, address, addressProblem, onAddressChange, knownLogin } = props;
  const { t } = useTranslation('signIn');
  const [login, setLogin] = useState(knownLogin ?? '');
  const [password, setPassword] = useState('');
  // The page is here for nothing else; in the dialog the focus goes to the password.
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => (knownLogin === undefined ? first.current?.focus() : undefined), [knownLogin]);
  const [isTried, setTried] = useState(false);
  const missing = (value: string): string | null => (isTried && value === '' ? t('required') : null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (login.trim() !== '' && password !== '' && addressProblem === null) {
      attempt.start(login.trim(), password);
    }
  };
  return (
    <form className={classes['form']} onSubmit={submit} noValidate aria-label={t('title')}>
      {address === null ? null : (
        <TextInput
          size="md"
          label={t('server')}
          description={t('serverHint')}
          placeholder="https://support.example.org"
          value={address}
          error={isTried && addressProblem !== null ? t(`address.${addressProblem}`) : null}
          autoCapitalize="none"
          inputMode="url"
          onChange={(event) => onAddressChange?.(event.currentTarget.value)}
        />
      )}
      <TextInput
        size="md"
        label={t('login')}
        value={login}
        error={missing(login.trim())}
        autoComplete="username"
        autoCapitalize="none"
        readOnly={knownLogin !== undefined}
        ref={first}
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <PasswordInput
        size="md"
        label={t('password')}
        value={password}
        error={missing(password)}
        autoComplete="current-password"
        data-autofocus={knownLogin === undefined ? undefined : true}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <div aria-live="assertive">
        {attempt.problem === null ? null : (
          <div className={classes['problem']}>
            <IconAlertTriangle size={16} aria-hidden="true" />
            <div>
              <b>{t(`problem.${attempt.problem}.title`)}</b>
              <p>{t(`problem.${attempt.problem}.text`)}</p>
            </div>
          </div>
        )}
      </div>
      <Button type="submit" size="md" loading={attempt.isBusy} fullWidth>
        {t('submit')}
      </Button>
    </form>
  );
}
