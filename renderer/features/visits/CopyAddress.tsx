import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../../ui/notify.tsx';

/** Puts the address into the clipboard, for whatever finds the way. */
export function CopyAddress({ address }: { address: string }) {
  const { t } = useTranslation('visits');
  const notify = useNotify();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      notify.done(t('address.copied'));
    } catch {
      notify.problem(t('address.notCopied'));
    }
  };
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      leftSection={<IconCopy size={13} aria-hidden />}
      onClick={() => void copy()}
    >
      {t('address.copy')}
    </Button>
  );
}
