import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../ui/use-submit.ts';
import type { Answer } from './use-answer.ts';
import classes from './checklists.module.css';

/** A step that cannot be done needs a reason. */
export function SkipForm({ onAnswer, onClose }: { onAnswer: Answer; onClose: () => void }) {
  const { t } = useTranslation('checklists');
  const [text, setText] = useState('');
  const { submit, isSubmitting } = useSubmit(async () => {
    if (!(await onAnswer({ answer: null, isSkipped: true, text }))) return false;
    onClose();
    return true;
  });
  return (
    <form
      className={classes['skip']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        label={t('skip.reason')}
        value={text}
        required
        data-autofocus
        className={classes['grow']}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" loading={isSubmitting}>
        {t('common:save')}
      </Button>
      <Button variant="default" size="xs" onClick={onClose}>
        {t('common:cancel')}
      </Button>
    </form>
  );
}
