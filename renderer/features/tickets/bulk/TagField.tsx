import { Autocomplete, Popover, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../list/useFacets.ts';
import classes from './BulkBar.module.css';

/** A button that asks for a tag, known or new. */
export function TagField({ known, onTag }: { known: readonly Choice[]; onTag: (tag: string) => void }) {
  const { t } = useTranslation('tickets');
  const [isOpen, setOpen] = useState(false);
  const [word, setWord] = useState('');
  const submit = (): void => {
    if (word.trim() === '') return;
    onTag(word.trim());
    setWord('');
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top" trapFocus>
      <Popover.Target>
        <button type="button" className={classes['button']} onClick={() => setOpen(!isOpen)}>
          {t('bulk.tag')}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('bulk.tag')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Group gap="xs" align="end">
            <Autocomplete
              size="xs"
              label={t('bulk.tag')}
              data={known.map(({ value }) => value)}
              limit={20}
              value={word}
              maxLength={100}
              comboboxProps={{ withinPortal: false }}
              onChange={setWord}
            />
            <Button type="submit" disabled={word.trim() === ''}>
              {t('bulk.addTag')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
