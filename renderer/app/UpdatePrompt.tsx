import { Button, Dialog, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAppUpdate } from './app-update.ts';

/** Offers a newer console. Drafts and unsent changes are on the disk and outlive the reload. */
export function UpdatePrompt() {
  const { t } = useTranslation('updates');
  const { ready, reload, later } = useAppUpdate();
  return (
    <Dialog opened={ready} onClose={later} withBorder size="md">
      <section aria-label={t('ready')} aria-live="polite">
        <Text size="sm" fw={600}>
          {t('ready')}
        </Text>
        <Text size="sm" mb="sm">
          {t('kept')}
        </Text>
        <Group gap="xs" justify="flex-end">
          <Button size="xs" variant="subtle" onClick={later}>
            {t('later')}
          </Button>
          <Button size="xs" onClick={reload}>
            {t('reload')}
          </Button>
        </Group>
      </section>
    </Dialog>
  );
}
