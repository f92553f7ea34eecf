import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../shared/commands/subject.ts';
import { chosen, type ChosenFile } from './chosen-files.ts';
import { FileIntakeContext } from './file-intake-context.ts';
import classes from './files.module.css';

const AttachDialog = lazy(async () => ({ default: (await import('./AttachDialog.tsx')).AttachDialog }));

interface FileIntakeProps {
  subject: Subject;
  className?: string | undefined;
  hidden?: boolean;
  children: ReactNode;
}

/** A region of a record that takes files: dropped on it, pasted into it, or chosen by an `AttachButton` in it. */
export function FileIntake({ subject, className, hidden, children }: FileIntakeProps) {
  const { t } = useTranslation('files');
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [isOver, setOver] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const take = useCallback((added: Iterable<File>) => {
    const fresh = chosen(added, () => crypto.randomUUID());
    if (fresh.length === 0) return;
    setOpened(true);
    setFiles((now) => [...now, ...fresh]);
  }, []);
  const intake = useMemo(() => ({ take }), [take]);
  return (
    <FileIntakeContext value={intake}>
      {/* Files can also be chosen by a button: dropping is a second way. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={[classes.intake, className].filter(Boolean).join(' ')}
        hidden={hidden}
        data-over={isOver ? t('dropHere') : undefined}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
        onPaste={(event) => {
          const { files } = event.clipboardData;
          // A copied table is text and a picture of it: whoever pastes it into a text wants the text.
          if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
          event.preventDefault();
          take(files);
        }}
      >
        {children}
      </div>
      {wasOpened ? (
        <Suspense fallback={null}>
          <AttachDialog subject={subject} files={files} onChange={setFiles} />
        </Suspense>
      ) : null}
    </FileIntakeContext>
  );
}
