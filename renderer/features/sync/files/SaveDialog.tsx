import { Button, Modal, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MIN_PASSPHRASE } from '../../../../shared/unsent/sealed-file.ts';
import { useReplicaActions } from '../../../data/hooks.ts';
import { seal } from '../../../data/unsent/sealing.ts';
import { useNotify } from '../../../ui/notify.tsx';
import styles from '../sync.module.css';
import { fileName, offerFile } from './offer-file.ts';

/** Save unsent work for another device, locked with a passphrase; or as a copy to read. */
export function SaveDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('sync');
  return (
    <Modal opened={opened} onClose={onClose} title={t('save.title')} centered size={460}>
      <SaveForm onClose={onClose} />
    </Modal>
  );
}

function SaveForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('sync');
  const actions = useReplicaActions();
  const notify = useNotify();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const isShort = passphrase.length < MIN_PASSPHRASE;

  async function save(make: () => Promise<{ content: unknown; name: string }>): Promise<void> {
    setBusy(true);
    try {
      const { content, name } = await make();
      offerFile(content, name);
      notify.done(t('export.done', { name }));
      onClose();
    } catch {
      notify.problem(t('export.failed'));
      setBusy(false);
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isShort || passphrase !== repeated) return;
    void save(async () => ({
      content: await seal(await actions.unsentWork(), passphrase),
      name: fileName(Date.now(), 'ffwork'),
    }));
  };
  const saveReadable = () =>
    void save(async () => ({ content: await actions.unsentWork(), name: fileName(Date.now(), 'json') }));

  return (
    <form onSubmit={submit} noValidate className={styles.fileForm}>
      <p>{t('save.text')}</p>
      <PasswordInput
        size="sm"
        label={t('save.passphrase')}
        description={t('save.hint', { count: MIN_PASSPHRASE })}
        autoComplete="new-password"
        data-autofocus
        visibilityToggleButtonProps={{ 'aria-label': t('save.show') }}
        value={passphrase}
        error={isTried && isShort ? t('save.short', { count: MIN_PASSPHRASE }) : null}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <PasswordInput
        size="sm"
        label={t('save.repeat')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('save.show') }}
        value={repeated}
        error={isTried && !isShort && passphrase !== repeated ? t('save.different') : null}
        onChange={(event) => setRepeated(event.currentTarget.value)}
      />
      <div className={styles.answers}>
        <Button variant="subtle" color="gray" mr="auto" disabled={isBusy} onClick={saveReadable}>
          {t('save.readable')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {t('save.submit')}
        </Button>
      </div>
    </form>
  );
}
