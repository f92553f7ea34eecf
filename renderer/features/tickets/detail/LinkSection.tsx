import { ActionIcon } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../../ui/Section.tsx';
import { SearchPicker, type Found } from '../SearchPicker.tsx';
import classes from './LinkSection.module.css';

export interface LinkedRecord {
  id: string;
  to: string;
  /** `undefined` when the record is not in the replica. */
  label: string | undefined;
  hint?: string | undefined;
}

export interface LinkSectionProps {
  kind: 'assets' | 'articles' | 'related';
  links: readonly LinkedRecord[];
  search: (query: string) => readonly Found[];
  onAdd: (id: string) => void;
  onRemove: (id: string) => void;
}

/** Linked records of one kind, with the search that adds one. */
export function LinkSection({ kind, links, search, onAdd, onRemove }: LinkSectionProps) {
  const { t } = useTranslation('tickets');
  const [isAdding, setAdding] = useState(false);
  const adder = useRef<HTMLButtonElement>(null);
  // What had the focus goes away with the choice.
  const focusAdder = (): void => adder.current?.focus();
  return (
    <Section
      title={t(`links.${kind}.title`)}
      {...(links.length === 0 ? {} : { count: links.length })}
      actions={
        <ActionIcon
          ref={adder}
          size={24}
          aria-label={t(`links.${kind}.add`)}
          title={t(`links.${kind}.add`)}
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          <IconPlus size={15} aria-hidden="true" />
        </ActionIcon>
      }
    >
      {isAdding ? (
        <SearchPicker
          label={t(`links.${kind}.add`)}
          placeholder={t(`links.${kind}.search`)}
          search={search}
          focusFirst
          onPick={(id) => {
            onAdd(id);
            setAdding(false);
            focusAdder();
          }}
        />
      ) : null}
      {links.length === 0 && !isAdding ? <p className={classes['none']}>{t(`links.${kind}.none`)}</p> : null}
      <ul className={classes['list']}>
        {links.map(({ id, to, label, hint }) => (
          <li key={id} className={classes['link']}>
            {label === undefined ? (
              <span className={classes['none']}>{t('links.notHere')}</span>
            ) : (
              <Link to={to} className={classes['name']}>
                {label}
              </Link>
            )}
            {hint ? <span className={classes['none']}>{hint}</span> : null}
            <ActionIcon
              size={24}
              aria-label={t('links.remove', { name: label ?? '' })}
              onClick={() => {
                onRemove(id);
                focusAdder();
              }}
            >
              <IconX size={13} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </Section>
  );
}
