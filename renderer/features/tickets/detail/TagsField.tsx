import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../list/useFacets.ts';
import { focusOnMount } from '../focus-on-mount.ts';
import classes from './Field.module.css';

export interface TagsFieldProps {
  tags: readonly string[];
  known: readonly Choice[];
  onSave: (tags: string[]) => void;
  disabled: boolean;
}

/** Tags as words; a click opens the field, leaving it saves. */
export function TagsField({ tags, known, onSave, disabled }: TagsFieldProps) {
  const { t } = useTranslation(['tickets', 'records']);
  const [edited, setEdited] = useState<string[] | null>(null);
  const label = t('records:ticket.field.tags');
  if (disabled) return tags.length === 0 ? '–' : tags.join(', ');
  if (edited === null) {
    return (
      <button
        type="button"
        className={classes['button']}
        aria-label={t('tags.edit', { tags: tags.join(', ') })}
        onClick={() => setEdited([...tags])}
      >
        {tags.length === 0 ? (
          <span className={classes['placeholder']}>{t('tags.add')}</span>
        ) : (
          <span className={classes['tags']}>
            {tags.map((tag) => (
              <span key={tag} className={classes['tag']}>
                {tag}
              </span>
            ))}
          </span>
        )}
      </button>
    );
  }
  return (
    <TagsInput
      aria-label={label}
      data={known.map(({ value }) => value)}
      limit={20}
      value={edited}
      ref={focusOnMount}
      onChange={setEdited}
      onBlur={() => {
        setEdited(null);
        if (edited.join('\n') !== tags.join('\n')) onSave(edited);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setEdited(null);
      }}
    />
  );
}
