import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import register from '../register/register.module.css';
import { parseValue } from './attribute-edit.ts';
import type { AttributeValue } from './drift.ts';

interface AttributeFormProps {
  /** Names that exist already. */
  taken: readonly string[];
  onSave: (key: string, value: AttributeValue, secret: boolean) => Promise<void>;
  onClose: () => void;
}

/** Adds one attribute. */
export function AttributeForm({ taken, onSave, onClose }: AttributeFormProps) {
  const { t } = useTranslation('assets');
  const [key, setKey] = useState('');
  const [text, setText] = useState('');
  const [secret, setSecret] = useState(false);
  const name = key.trim();
  const problem = taken.includes(name) ? t('attribute.taken') : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== '' && problem === null) void onSave(name, parseValue(text, undefined), secret);
  };
  return (
    <Modal opened onClose={onClose} title={t('attribute.add')}>
      <form onSubmit={submit} className={register.form}>
        <TextInput
          label={t('attribute.key')}
          value={key}
          required
          maxLength={100}
          error={problem}
          data-autofocus
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <TextInput
          label={t('attribute.value')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Checkbox
          label={t('attribute.secret')}
          description={t('attribute.secretHint')}
          checked={secret}
          onChange={(event) => setSecret(event.currentTarget.checked)}
        />
        <div className={register.formActions}>
          <Button type="submit">{t('common:save')}</Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
