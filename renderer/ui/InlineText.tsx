import { Textarea, TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Inline.module.css';

export interface InlineTextProps {
  /** Name of the field, for screen readers. */
  label: string;
  value: string | null;
  /** Called once, when the text has changed: Enter, Ctrl+Enter in several lines, or leaving the field. */
  onSave: (value: string | null) => void;
  placeholder?: string;
  /** Several lines. */
  multiline?: boolean;
  /** Not to be edited: shown as text. */
  disabled?: boolean;
  /** May not be emptied; an empty text is dropped and the old one stays. */
  required?: boolean;
  /** Says what is wrong with a text that cannot be saved (the field stays open with it), `null` for one that can. */
  check?: (text: string) => string | null;
  /** How the text shows while nobody edits it, such as a heading or Markdown. */
  children?: ReactNode;
}

/** The field appears because somebody asked to type into it. */
const focusOnMount = (field: HTMLElement | null): void => field?.focus();

/** Text that becomes a field on click or Enter. Escape gives it up, leaving the field saves. */
export function InlineText(props: InlineTextProps) {
  const { label, value, onSave, placeholder, multiline = false, disabled = false, required = false } = props;
  const { t } = useTranslation('common');
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isDropped = useRef(false);
  const [problem, setProblem] = useState<string | null>(null);
  const shown = props.children ?? value;
  if (disabled) return <span className={classes['plain']}>{shown || '–'}</span>;

  const close = (): void => {
    setDraft(null);
    requestAnimationFrame(() => button.current?.focus());
  };
  /** Returns whether the field is done with. */
  const save = (): boolean => {
    if (draft === null || isDropped.current) return true;
    const next = draft.trim();
    const wrong = next === '' || next === (value ?? '') ? null : (props.check?.(next) ?? null);
    setProblem(wrong);
    if (wrong !== null) return false;
    setDraft(null);
    if (next !== (value ?? '') && !(required && next === '')) onSave(next === '' ? null : next);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const saves = event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey);
    if (!saves && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    isDropped.current = event.key === 'Escape';
    if (!saves || save()) close();
  };
  if (draft === null) {
    return (
      <button
        ref={button}
        type="button"
        className={classes['button']}
        aria-label={t('inline.edit', { field: label, value: value ?? t('inline.empty') })}
        onClick={() => {
          isDropped.current = false;
          setProblem(null);
          setDraft(value ?? '');
        }}
      >
        {shown || <span className={classes['placeholder']}>{placeholder ?? t('inline.add')}</span>}
      </button>
    );
  }
  const Field = multiline ? Textarea : TextInput;
  return (
    <Field
      aria-label={label}
      value={draft}
      ref={focusOnMount}
      {...(multiline ? { autosize: true, minRows: 3, maxRows: 20 } : {})}
      onChange={(event: { currentTarget: { value: string } }) => {
        setDraft(event.currentTarget.value);
        setProblem(null);
      }}
      error={problem}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
    />
  );
}
