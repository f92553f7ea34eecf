import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSyncStatus } from '../../data/hooks.ts';
import { signOut } from '../../data/session.ts';

/** Read when somebody wants a file; most people never do. */
const SaveDialog = lazy(async () => ({
  default: (await import('../../features/sync/files/SaveDialog.tsx')).SaveDialog,
}));

/** Asks before signing out, says what becomes of unsent work, and offers to take it along as a file. */
export function SignOutDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('app');
  const { pending, parked } = useSyncStatus();
  const unsent = pending + parked;
  const [isSaving, saving] = useDisclosure(false);
  return (
    <Modal opened={opened} onClose={onClose} title={t('signOut.title')} centered size={420}>
      <Text size="sm">
        {unsent > 0 ? t('signOut.unsent', { count: unsent }) : t('signOut.nothingUnsent')}
      </Text>
      <Group justify="flex-end" mt="lg">
        {unsent > 0 ? (
          <Button variant="subtle" color="gray" mr="auto" onClick={saving.open}>
            {t('sync:export.button')}…
          </Button>
        ) : null}
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button data-autofocus onClick={() => void signOut({ keepUnsent: true })}>
          {t('person.signOut')}
        </Button>
      </Group>
      {isSaving ? (
        <Suspense>
          <SaveDialog opened onClose={saving.close} />
        </Suspense>
      ) : null}
    </Modal>
  );
}
