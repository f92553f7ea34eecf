import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeysScoped } from '../../ui/use-hotkeys-scoped.tsx';

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/**
 * Word search of a list; `/` goes there, Escape empties it. Typing is kept here and told to the address afterwards:
 * an input bound to the address would lose keys, because navigation is allowed to lag behind.
 */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const { t } = useTranslation('register');
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    // Only what came from elsewhere (back, a link) replaces what is being typed.
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  useHotkeysScoped(t('hotkeys'), [{ keys: '/', label, run: () => input.current?.select() }]);
  const tell = (next: string) => {
    told.current = next;
    setText(next);
    onChange(next);
  };
  return (
    <TextInput
      ref={input}
      aria-label={label}
      placeholder={label}
      value={text}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        text === '' ? null : <CloseButton size="xs" aria-label={t('clearSearch')} onClick={() => tell('')} />
      }
      onChange={(event) => tell(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          document.querySelector<HTMLElement>('[data-ff-list]')?.focus();
          event.preventDefault();
        }
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        if (text === '') input.current?.blur();
        else tell('');
      }}
    />
  );
}
