import { Button, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../ui/Markdown.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './register.module.css';

interface NotesSectionProps {
  title: string;
  /** Markdown. */
  text: string;
  /** Said when there is no text yet. */
  none: string;
  /** Resolves to whether it was saved; the editor stays open with the text when it was not. */
  onSave: (text: string) => Promise<boolean>;
  disabled?: boolean;
}

/** Longer text of a record, shown as Markdown and edited as text. Ctrl+Enter saves, Escape gives up. */
export function NotesSection({ title, text, none, onSave, disabled = false }: NotesSectionProps) {
  const { t } = useTranslation('register');
  const [draft, setDraft] = useState<string | null>(null);
  const save = async () => {
    if (draft === null || draft === text || (await onSave(draft))) setDraft(null);
  };
  const edit = (
    <Button
      variant="subtle"
      size="compact-xs"
      leftSection={<IconPencil size={13} aria-hidden />}
      aria-label={t('editField', { field: title })}
      onClick={() => setDraft(text)}
    >
      {t('common:edit')}
    </Button>
  );
  return (
    <Section title={title} actions={draft === null && !disabled ? edit : undefined}>
      {draft === null ? (
        text === '' ? (
          <p className={classes.none}>{none}</p>
        ) : (
          <Markdown text={text} />
        )
      ) : (
        <>
          <Textarea
            aria-label={title}
            value={draft}
            // The person has just asked to write here.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            autosize
            minRows={5}
            maxRows={24}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setDraft(null);
              else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
              else return;
              event.stopPropagation();
            }}
          />
          <div className={classes.formActions}>
            <Button onClick={() => void save()}>{t('common:save')}</Button>
            <Button variant="default" onClick={() => setDraft(null)}>
              {t('common:cancel')}
            </Button>
            <span className={classes.meta}>{t('markdownHint')}</span>
          </div>
        </>
      )}
    </Section>
  );
}
