import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../shared/records/kinds.ts';

interface HistoryButtonProps {
  kind: Kind;
  id: string;
  /** What the record is called. */
  title: string;
  size?: number;
}

/** Read when it is first opened: most people never do. */
const HistoryDrawer = lazy(async () => ({ default: (await import('./HistoryDrawer.tsx')).HistoryDrawer }));

/** Opens the history of a record: who changed what, when and on which device. */
export function HistoryButton({ kind, id, title, size = 26 }: HistoryButtonProps) {
  const { t } = useTranslation('history');
  const [isOpen, drawer] = useDisclosure(false);
  const [wasOpened, setWasOpened] = useState(false);
  const open = () => {
    setWasOpened(true);
    drawer.open();
  };
  return (
    <>
      <ActionIcon
        size={size}
        aria-label={t('button', { title })}
        title={t('title')}
        aria-haspopup="dialog"
        onClick={open}
      >
        <IconHistory size={Math.round(size * 0.62)} aria-hidden />
      </ActionIcon>
      {wasOpened ? (
        <Suspense>
          <HistoryDrawer opened={isOpen} kind={kind} id={id} title={title} onClose={drawer.close} />
        </Suspense>
      ) : null}
    </>
  );
}
