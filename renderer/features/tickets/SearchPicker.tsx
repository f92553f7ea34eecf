import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { focusOnMount } from './focus-on-mount.ts';
import classes from './SearchPicker.module.css';

export interface Found {
  id: string;
  label: string;
  hint?: ReactNode;
}

export interface SearchPickerProps {
  label: string;
  placeholder?: string;
  /** Best matches first, a dozen at most; called on every key. */
  search: (query: string) => readonly Found[];
  onPick: (id: string) => void;
  /** Take the focus on appearing. */
  focusFirst?: boolean;
  /** Show the label above the field instead of to screen readers only. */
  withLabel?: boolean;
  /** What to offer before anything is typed. */
  required?: boolean;
}

/** Finds one record among many by typing. */
export function SearchPicker(props: SearchPickerProps) {
  const {
    label,
    placeholder,
    search,
    onPick,
    focusFirst = false,
    withLabel = false,
    required = false,
  } = props;
  const { t } = useTranslation('tickets');
  const [query, setQuery] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = combobox.dropdownOpened ? search(query) : [];
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onPick(id);
        setQuery('');
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...(withLabel ? { label } : { 'aria-label': label })}
          placeholder={placeholder}
          leftSection={<IconSearch size={13} aria-hidden="true" />}
          value={query}
          ref={focusFirst ? focusOnMount : null}
          // In a dialog this is what takes the focus instead of its cross.
          data-autofocus={focusFirst ? true : undefined}
          withAsterisk={required}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0 && query === ''}>
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={label}>
          {found.map(({ id, label: name, hint }) => (
            <Combobox.Option key={id} value={id}>
              <span className={classes['name']}>{name}</span>
              {hint ? <span className={classes['hint']}>{hint}</span> : null}
            </Combobox.Option>
          ))}
          {found.length === 0 ? <Combobox.Empty>{t('filter.nothingFound')}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
