import { useTranslation } from 'react-i18next';
import { useReplicaActions } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';

/** Save everything that the server does not have yet as a file of the person's own. */
export function useExport(): () => void {
  const { t } = useTranslation('sync');
  const actions = useReplicaActions();
  const notify = useNotify();

  async function save(): Promise<void> {
    try {
      const file = await actions.exportUnsent();
      const name = `fieldfare-unsent-${new Date().toISOString().slice(0, 16).replaceAll(':', '')}.json`;
      offer(file, name);
      notify.done(t('export.done', { name }));
    } catch {
      notify.problem(t('export.failed'));
    }
  }
  return () => void save();
}

function offer(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own handle on the data by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
