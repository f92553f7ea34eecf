import { Combobox, useCombobox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type ComponentPropsWithRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { id as idSchema } from '../../shared/records/fields.ts';
import { fold, matchesWords } from '../../shared/text/words.ts';
import classes from './Inline.module.css';

export interface InlineOption {
  value: string;
  label: string;
  /** Drawn instead of the label. */
  content?: ReactNode;
  disabled?: boolean;
}

export interface InlineSelectProps {
  /** Name of the field, for screen readers. */
  label: string;
  value: string | null;
  options: readonly InlineOption[];
  /** Called only when another value was chosen. */
  onSave: (value: string | null) => void;
  /** Offer "none". */
  clearable?: boolean;
  disabled?: boolean;
  placeholder?: string;
  /** How the value shows while the list is closed. */
  children?: ReactNode;
}

/** The longest list of options drawn at once; more are found by typing. */
const MOST = 200;

/**
 * A value that opens a list on click, Enter or arrow; long lists can be searched; Escape closes. The list is made
 * when it is first wanted: a record shows a dozen of these, and most are only read.
 */
export function InlineSelect(props: InlineSelectProps) {
  const { options, disabled = false } = props;
  const [isUsed, setUsed] = useState(false);
  const current = options.find((option) => option.value === props.value);
  const word = useWordOf(props.value, current);
  if (disabled) return <span className={classes['plain']}>{(props.children ?? word) || '–'}</span>;
  if (isUsed) return <SelectWithList {...props} current={current} />;
  return (
    <ValueButton
      {...props}
      current={current}
      aria-haspopup="listbox"
      onClick={() => setUsed(true)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        setUsed(true);
      }}
    />
  );
}

/** How a value is drawn: by its option, or as the word that it is. The id of a record that is not here is nobody's word. */
function useWordOf(value: string | null, current: InlineOption | undefined): ReactNode {
  const { t } = useTranslation('common');
  if (current !== undefined) return current.content ?? current.label;
  return value !== null && idSchema.safeParse(value).success ? t('inline.notShared') : value;
}

type CurrentProps = InlineSelectProps & { current: InlineOption | undefined };

function SelectWithList(props: CurrentProps) {
  const { label, value, options, onSave, current } = props;
  const { t } = useTranslation('common');
  const [query, setQuery] = useState('');
  const isLong = options.length > 8;
  const listId = useId();
  const combobox = useCombobox({
    onDropdownOpen: () => (isLong ? combobox.focusSearchInput() : combobox.selectActiveOption()),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setQuery('');
    },
  });
  const latest = useRef(combobox);
  useEffect(() => {
    latest.current.focusTarget();
    latest.current.openDropdown();
  }, []);
  const submit = (chosen: string): void => {
    combobox.closeDropdown();
    combobox.focusTarget();
    const next = chosen === '' ? null : chosen;
    if (next !== value) onSave(next);
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={submit}
      width="max-content"
      position="bottom-start"
      withinPortal
    >
      <Combobox.Target targetType="button">
        <ValueButton
          {...props}
          current={current}
          onClick={() => combobox.toggleDropdown()}
          onKeyDown={(event) => {
            // Escape closes the list, not the screen behind it.
            if (event.key === 'Escape' && combobox.dropdownOpened) event.preventDefault();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown miw={180} maw={380}>
        {isLong ? (
          <Combobox.Search
            value={query}
            aria-label={t('inline.search', { field: label })}
            placeholder={t('inline.searchPlaceholder')}
            // An input with a list of its own is what a combobox is; a select could not be searched.
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="combobox"
            aria-expanded={combobox.dropdownOpened}
            aria-controls={listId}
            onKeyDown={(event) => {
              // The field goes away with the list; whoever uses the keyboard is back where they were.
              if (event.key === 'Escape') combobox.focusTarget();
            }}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              // So that Enter takes the best match.
              combobox.selectFirstOption();
            }}
          />
        ) : null}
        <OptionList {...props} listId={listId} query={query} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

type ValueButtonProps = CurrentProps & Omit<ComponentPropsWithRef<'button'>, keyof InlineSelectProps>;

/** The value as it stands in the page. Takes what a Combobox gives to its target. */
function ValueButton(props: ValueButtonProps) {
  const { label, value, options: _options, onSave: _onSave, clearable: _clearable, ...rest } = props;
  const { disabled: _disabled, placeholder, children, current, ...button } = rest;
  const { t } = useTranslation('common');
  const word = useWordOf(value, current);
  const spoken = current?.label ?? (typeof word === 'string' ? word : t('inline.empty'));
  return (
    <button
      type="button"
      {...button}
      className={classes['button']}
      data-select=""
      aria-label={t('inline.choose', { field: label, value: spoken })}
    >
      {(children ?? word) || (
        <span className={classes['placeholder']}>{placeholder ?? t('inline.none')}</span>
      )}
    </button>
  );
}

function OptionList({
  label,
  value,
  options,
  clearable,
  query,
  listId,
}: InlineSelectProps & { query: string; listId: string }) {
  const { t } = useTranslation('common');
  const found = options
    .filter((option) => query === '' || matchesWords(fold(option.label), query))
    .slice(0, MOST);
  return (
    <Combobox.Options id={listId} mah={320} style={{ overflowY: 'auto' }} aria-label={label}>
      {clearable === true && query === '' ? (
        <Combobox.Option value="" active={value === null}>
          <span className={classes['placeholder']}>{t('inline.none')}</span>
        </Combobox.Option>
      ) : null}
      {found.map((option) => (
        <Combobox.Option
          key={option.value}
          value={option.value}
          active={option.value === value}
          disabled={option.disabled ?? false}
        >
          <span className={classes['option']}>
            {option.content ?? option.label}
            {option.value === value ? <IconCheck size={13} aria-hidden="true" /> : null}
          </span>
        </Combobox.Option>
      ))}
      {found.length === 0 ? <Combobox.Empty>{t('inline.nothingFound')}</Combobox.Empty> : null}
    </Combobox.Options>
  );
}
