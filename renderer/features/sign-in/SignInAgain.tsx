import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../data/session.ts';
import { SignInForm } from './SignInForm.tsx';
import { useSignIn } from './use-sign-in.ts';

export interface SignInAgainProps {
  opened: boolean;
  onClose: () => void;
}

/** A new sign-in over the work that goes on, after the old one has expired or was revoked. */
export function SignInAgain({ opened, onClose }: SignInAgainProps) {
  const { t } = useTranslation('signIn');
  const session = useSession();
  const signedIn = session.state === 'signed-in' ? session : null;
  const attempt = useSignIn(signedIn?.server ?? null, onClose);
  return (
    <Modal opened={opened} onClose={onClose} title={t('again.title')} centered size={420}>
      <Text size="sm" c="dimmed" mb="lg">
        {t('again.text')}
      </Text>
      <SignInForm
        attempt={attempt}
        address={null}
        addressProblem={null}
        knownLogin={signedIn?.person.login ?? undefined}
      />
    </Modal>
  );
}
