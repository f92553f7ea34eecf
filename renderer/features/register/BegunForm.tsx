import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Submit } from '../../ui/use-submit.ts';
import register from './register.module.css';
import type { BegunRecord } from './use-begun-record.ts';

interface BegunFormProps {
  begun: BegunRecord<object>;
  saving: Submit;
  /** What saving is called here. */
  label: string;
  disabled?: boolean;
  /** Where leaving the form leads. */
  listPath: string;
  /** In px. */
  maxWidth: number;
  children: ReactNode;
}

/** The form of a record that is begun: save, leave (what is typed stays), or throw away what is typed. */
export function BegunForm({ begun, saving, listPath, ...props }: BegunFormProps) {
  const { t } = useTranslation('register');
  if (!begun.isLoaded) return null;
  return (
    <form
      className={register.form}
      style={{ maxWidth: props.maxWidth }}
      onSubmit={(event) => {
        event.preventDefault();
        saving.submit();
      }}
    >
      {props.children}
      <div className={register.formActions}>
        <Button type="submit" disabled={props.disabled ?? false} loading={saving.isSubmitting}>
          {props.label}
        </Button>
        <Button variant="default" component={Link} to={listPath}>
          {begun.isDraft ? t('begun.later') : t('common:cancel')}
        </Button>
        {begun.isDraft ? (
          <Button variant="subtle" color="gray" onClick={() => void begun.clear()}>
            {t('begun.discard')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
