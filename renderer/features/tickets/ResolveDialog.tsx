import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface ResolveDialogProps {
  opened: boolean;
  /** How many tickets are resolved with this text. */
  count: number;
  /** What the ticket says already, after a reopening. */
  initial?: string;
  onClose: () => void;
  /** The dialog is gone from the screen: what had the focus before, such as a list of options, may be gone as well. */
  onClosed?: () => void;
  onResolve: (resolution: string) => void;
}

/** Asks how a ticket was solved before it becomes "resolved": the next colleague will want to know. */
export function ResolveDialog({ opened, onClose, onClosed, ...form }: ResolveDialogProps) {
  const { t } = useTranslation('tickets');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      {...(onClosed === undefined ? {} : { onExitTransitionEnd: onClosed, returnFocus: false })}
      title={t('resolve.title', { count: form.count })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <ResolveForm {...form} onClose={onClose} />
    </Modal>
  );
}

function ResolveForm({
  count,
  initial = '',
  onClose,
  onResolve,
}: Omit<ResolveDialogProps, 'opened' | 'onClosed'>) {
  const { t } = useTranslation('tickets');
  const [text, setText] = useState(initial);
  const submit = (): void => {
    if (text.trim() === '') return;
    onResolve(text.trim());
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        label={t('resolve.label')}
        description={t('resolve.hint')}
        value={text}
        autosize
        minRows={4}
        maxRows={14}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" disabled={text.trim() === ''}>
          {t('resolve.submit', { count })}
        </Button>
      </Group>
    </form>
  );
}
