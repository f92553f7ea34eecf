import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSyncStatus } from '../../data/hooks.ts';
import { signOut } from '../../data/session.ts';

/** Asks before signing out, and says what becomes of unsent work. */
export function SignOutDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('app');
  const { pending, parked } = useSyncStatus();
  const unsent = pending + parked;
  return (
    <Modal opened={opened} onClose={onClose} title={t('signOut.title')} centered size={420}>
      <Text size="sm">
        {unsent > 0 ? t('signOut.unsent', { count: unsent }) : t('signOut.nothingUnsent')}
      </Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button data-autofocus onClick={() => void signOut({ keepUnsent: true })}>
          {t('person.signOut')}
        </Button>
      </Group>
    </Modal>
  );
}
