// A listbox under a combobox has no element of its own: `select` and `datalist` cannot hold what rows show.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './CommandPalette.module.css';
import { Highlighted } from './Highlighted.tsx';
import type { PaletteGroup, PaletteItem } from './palette-items.ts';

interface Props {
  id: string;
  groups: readonly PaletteGroup[];
  words: readonly string[];
  query: string;
  current: PaletteItem | undefined;
  onHover: (item: PaletteItem) => void;
  onChoose: (item: PaletteItem, isNewWindow: boolean) => void;
}

/** What can be chosen, in groups. The keyboard stays in the input; rows only show and take the mouse. */
export function PaletteList({ id, groups, words, query, current, onHover, onChoose }: Props) {
  const { t } = useTranslation('search');
  const isEmpty = groups.every((group) => group.items.length === 0);
  return (
    <>
      <div role="listbox" id={id} aria-label={t('results')} className={styles.list}>
        {groups.map((group) => (
          <div key={group.key} role="group" aria-labelledby={`${id}-${group.key}`}>
            <div id={`${id}-${group.key}`} className={styles.groupLabel} role="presentation">
              {group.label}
            </div>
            {group.items.map((item) => (
              <Row
                key={item.key}
                id={`${id}-${item.key}`}
                item={item}
                words={words}
                isSelected={item === current}
                onHover={onHover}
                onChoose={onChoose}
              />
            ))}
          </div>
        ))}
      </div>
      {isEmpty && (
        <output className={styles.empty}>
          <strong>{t('nothing.title', { query: query.trim() })}</strong>
          <span>{t('nothing.hint')}</span>
        </output>
      )}
    </>
  );
}

interface RowProps {
  id: string;
  item: PaletteItem;
  words: readonly string[];
  isSelected: boolean;
  onHover: (item: PaletteItem) => void;
  onChoose: (item: PaletteItem, isNewWindow: boolean) => void;
}

function scrollIntoSight(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}

function Row({ id, item, words, isSelected, onHover, onChoose }: RowProps) {
  return (
    // The listbox pattern keeps the focus in the combobox, so rows take no keys of their own.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      ref={isSelected ? scrollIntoSight : undefined}
      role="option"
      aria-selected={isSelected}
      className={styles.row}
      data-record={item.href !== undefined && item.number !== undefined ? '' : undefined}
      onMouseMove={isSelected ? undefined : () => onHover(item)}
      onMouseDown={(event: MouseEvent) => event.preventDefault()}
      onClick={(event) => onChoose(item, event.ctrlKey || event.metaKey)}
    >
      <span className={styles.icon} aria-hidden>
        {item.icon}
      </span>
      {item.number != null && item.number !== '' && (
        <span className={styles.number}>
          <Highlighted text={item.number} words={words} />
        </span>
      )}
      <span className={styles.title}>
        <Highlighted text={item.title} words={words} />
      </span>
      {item.detail !== undefined && <span className={styles.detail}>{item.detail}</span>}
      {item.aside !== undefined && <span className={styles.aside}>{item.aside}</span>}
    </div>
  );
}
