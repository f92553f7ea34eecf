import { Modal } from '@mantine/core';
import { useDisclosure, useHotkeys, useUncontrolled } from '@mantine/hooks';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { SignOutDialog } from '../../app/frame/SignOutDialog.tsx';
import styles from './CommandPalette.module.css';
import { PaletteBody } from './PaletteBody.tsx';
import { useRememberRecent } from './use-recent.ts';
import { useSearch } from './use-search.ts';

interface Props {
  opened?: boolean;
  onOpenedChange?: (opened: boolean) => void;
}

/** Search and commands on Ctrl/Cmd+K, over every screen. Mount it once; it listens for its keys itself. */
export const CommandPalette = memo(function CommandPalette({ opened, onOpenedChange }: Props) {
  const { t } = useTranslation('search');
  const [isOpen, setOpen] = useUncontrolled({
    value: opened,
    onChange: onOpenedChange,
    defaultValue: false,
    finalValue: false,
  });
  const [isLeaving, leaving] = useDisclosure(false);
  const index = useSearch();
  useRememberRecent();
  // Also inside inputs: whoever types a reply may want to look something up.
  useHotkeys([['mod+K', () => setOpen(!isOpen)]], []);

  return (
    <>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        withCloseButton={false}
        title={undefined}
        attributes={{ content: { 'aria-label': t('title') } }}
        size={680}
        padding={0}
        yOffset="10vh"
        // There before the next key: whoever types on at once loses no letter.
        transitionProps={{ duration: 0 }}
        classNames={{ content: styles.content, body: styles.body }}
      >
        <PaletteBody index={index} onClose={() => setOpen(false)} onSignOut={leaving.open} />
      </Modal>
      <SignOutDialog opened={isLeaving} onClose={leaving.close} />
    </>
  );
});
