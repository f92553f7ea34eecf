import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

export interface SaveViewDialogProps {
  opened: boolean;
  title: string;
  initialName: string;
  onClose: () => void;
  onSave: (name: string) => void;
}

/** Asks for the name of a view. */
export function SaveViewDialog({ opened, title, onClose, ...form }: SaveViewDialogProps) {
  const { t } = useTranslation('tickets');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="sm"
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <NameForm {...form} onClose={onClose} />
    </Modal>
  );
}

function NameForm({
  initialName,
  onClose,
  onSave,
}: Pick<SaveViewDialogProps, 'initialName' | 'onClose' | 'onSave'>) {
  const { t } = useTranslation('tickets');
  const [name, setName] = useState(initialName);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    onSave(name.trim());
    onClose();
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label={t('views.name')}
        value={name}
        maxLength={60}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" disabled={name.trim() === ''}>
          {t('views.save')}
        </Button>
      </Group>
    </form>
  );
}
