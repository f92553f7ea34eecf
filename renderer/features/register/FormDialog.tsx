import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import register from './register.module.css';

interface FormDialogProps {
  title: string;
  /** Is there something in it that is not saved? */
  isChanged: boolean;
  /** Resolves to whether it was saved; the dialog goes away then. */
  onSave: () => Promise<boolean>;
  onClose: () => void;
  /** What saving is called here; "Save" unless told. */
  saveLabel?: string;
  /** Further buttons. */
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * A form in a dialog. With something typed in it, a click beside it, Escape or its cross close nothing: they ask to
 * save or to drop.
 */
export function FormDialog({ title, isChanged, onSave, onClose, saveLabel, ...rest }: FormDialogProps) {
  const { actions, children } = rest;
  const { t } = useTranslation('register');
  const [isAsking, setAsking] = useState(false);
  const { submit, isSubmitting } = useSubmit(onSave);
  const mayClose = () => {
    if (isChanged) setAsking(true);
    return !isChanged;
  };
  return (
    <Dialog title={title} onClose={onClose} mayClose={mayClose}>
      {(close) => (
        <form
          className={register.form}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {children}
          {isAsking && isChanged ? (
            <p role="alert" className={register.unsaved}>
              {t('dialog.unsaved')}
            </p>
          ) : null}
          <div className={register.formActions}>
            <Button type="submit" loading={isSubmitting}>
              {saveLabel ?? t('common:save')}
            </Button>
            <Button variant="default" onClick={close}>
              {isAsking && isChanged ? t('dialog.drop') : t('common:cancel')}
            </Button>
            {actions}
          </div>
        </form>
      )}
    </Dialog>
  );
}
