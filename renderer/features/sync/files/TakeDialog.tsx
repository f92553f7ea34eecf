import { Button, FileInput, Modal, PasswordInput } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { UnsentFileError } from '../../../../shared/unsent/sealed-file.ts';
import { useReplicaActions } from '../../../data/hooks.ts';
import { unseal } from '../../../data/unsent/sealing.ts';
import { useNotify } from '../../../ui/notify.tsx';
import styles from '../sync.module.css';
import { useTakenWords } from './use-taken-words.ts';

/** Take unsent work of one's other device out of a file. */
export function TakeDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('sync');
  return (
    <Modal opened={opened} onClose={onClose} title={t('take.title')} centered size={460}>
      <TakeForm onClose={onClose} />
    </Modal>
  );
}

function TakeForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('sync');
  const actions = useReplicaActions();
  const notify = useNotify();
  const taken = useTakenWords();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isWrongPassphrase = problem === 'wrong-passphrase';

  async function take(from: File): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const work = await unseal(await from.text(), passphrase);
      notify.done(taken(work, await actions.adoptUnsent(work)));
      onClose();
    } catch (error) {
      setProblem(error instanceof UnsentFileError ? error.code : 'failed');
      setBusy(false);
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (file !== null && passphrase !== '') void take(file);
  };
  const passphraseError = isTried && passphrase === '' ? t('take.needed') : null;

  return (
    <form onSubmit={submit} noValidate className={styles.fileForm}>
      <p>{t('take.text')}</p>
      <FileInput
        label={t('take.file')}
        placeholder={t('take.choose')}
        leftSection={<IconFile size={15} aria-hidden />}
        accept=".ffwork,application/json"
        size="sm"
        value={file}
        error={isTried && file === null ? t('take.needed') : null}
        onChange={(chosen) => {
          setFile(chosen);
          setProblem(null);
        }}
      />
      <PasswordInput
        size="sm"
        label={t('save.passphrase')}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('save.show') }}
        value={passphrase}
        error={isWrongPassphrase ? t('take.problem.wrong-passphrase') : passphraseError}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <div aria-live="assertive">
        {problem === null || isWrongPassphrase ? null : (
          <p className={styles.why}>{t(`take.problem.${problem}`)}</p>
        )}
      </div>
      <div className={styles.answers}>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {t('take.submit')}
        </Button>
      </div>
    </form>
  );
}
