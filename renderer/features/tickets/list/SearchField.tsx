import { ActionIcon, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { follow, type TypedWords } from './typed-words.ts';
import type { ChangeListState } from './useListState.ts';
import classes from './ListToolbar.module.css';

export interface SearchFieldProps {
  /** Words in the address. */
  q: string;
  change: ChangeListState;
  ref: Ref<HTMLInputElement>;
}

/**
 * The field for words. It holds what is typed by itself: the address and the list follow as soon as they can, and a
 * slow machine must not swallow letters meanwhile.
 */
export function SearchField({ q, change, ref }: SearchFieldProps) {
  const { t } = useTranslation('tickets');
  const [typed, setTyped] = useState<TypedWords>({ text: q, seen: q, sent: [] });
  if (q !== typed.seen) setTyped(follow(typed, q));
  const type = (text: string): void => {
    setTyped({ ...typed, text, sent: [...typed.sent, text] });
    change({ q: text }, { replace: true });
  };
  return (
    <TextInput
      ref={ref}
      className={classes['search']}
      aria-label={t('search.label')}
      placeholder={t('search.placeholder')}
      leftSection={<IconSearch size={14} aria-hidden="true" />}
      rightSection={
        typed.text === '' ? null : (
          <ActionIcon size={20} aria-label={t('search.clear')} onClick={() => type('')}>
            <IconX size={12} aria-hidden="true" />
          </ActionIcon>
        )
      }
      value={typed.text}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        if (typed.text === '') event.currentTarget.blur();
        else type('');
      }}
    />
  );
}
