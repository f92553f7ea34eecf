import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../../ui/Markdown.tsx';
import { withText, type ComposerDraft } from './draft.ts';
import type { ComposerDraftHandle } from './useComposerDraft.ts';
import classes from './Composer.module.css';

export interface ComposerTextProps {
  draft: ComposerDraft;
  update: ComposerDraftHandle['update'];
}

/** The text, and how it will look. */
export function ComposerText({ draft, update }: ComposerTextProps) {
  const { t } = useTranslation('tickets');
  const [isPreview, setPreview] = useState(false);
  const { mode, texts } = draft;
  return (
    <div className={classes['write']}>
      {isPreview ? (
        <section className={classes['preview']} aria-label={t('composer.preview')}>
          {texts[mode].trim() === '' ? (
            <p className="ff-dim">{t('composer.nothing')}</p>
          ) : (
            <Markdown text={texts[mode]} />
          )}
        </section>
      ) : (
        <Textarea
          aria-label={t(`composer.text.${mode}`)}
          placeholder={t(`composer.placeholder.${mode}`)}
          value={texts[mode]}
          autosize
          minRows={mode === 'time' ? 1 : 4}
          maxRows={14}
          {...(mode === 'time' ? {} : { 'data-first-field': '' })}
          onChange={(event) => {
            const { value } = event.currentTarget;
            update((now) => withText(now, mode, value));
          }}
        />
      )}
      <button
        type="button"
        className={classes['previewToggle']}
        aria-pressed={isPreview}
        onClick={() => setPreview(!isPreview)}
      >
        {t(isPreview ? 'composer.edit' : 'composer.preview')}
      </button>
    </div>
  );
}
