import {
  useDeferredValue,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { wordsOf } from '../../../shared/text/words.ts';
import styles from './CommandPalette.module.css';
import { besideList, step, type PaletteItem } from './palette-items.ts';
import { PaletteFooter } from './PaletteFooter.tsx';
import { PaletteList } from './PaletteList.tsx';
import type { SearchIndex } from './search-index.ts';
import { usePaletteGroups } from './use-palette-groups.tsx';

interface Props {
  index: SearchIndex;
  onClose: () => void;
  onSignOut: () => void;
}

/** Input and list of the open palette: a combobox with a list that is always there. */
export function PaletteBody({ index, onClose, onSignOut }: Props) {
  const { t } = useTranslation('search');
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const [selected, setSelected] = useState(0);
  const listId = useId();
  const groups = usePaletteGroups(index, asked, onSignOut);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const words = useMemo(() => wordsOf(asked), [asked]);
  const current = items[Math.min(selected, items.length - 1)];
  const choose = useChoose(onClose);
  const input = useRef<HTMLInputElement>(null);
  // The dialog itself moves the focus a moment later, after the first letter of somebody quick.
  useLayoutEffect(() => input.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    // Enter that ends a composition (accents, other scripts) chooses nothing.
    if (event.nativeEvent.isComposing) return;
    const move = moveOf(event.key, items.length);
    if (move !== null) {
      event.preventDefault();
      setSelected((index) => move(Math.min(index, items.length - 1)));
    } else if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault();
      choose(current, event.ctrlKey || event.metaKey);
    }
  }

  return (
    <>
      <div className={styles.search}>
        <input
          ref={input}
          className={styles.input}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setSelected(0);
          }}
          // Opened again before it had closed: the next word replaces the last.
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={onKeyDown}
          placeholder={t('placeholder')}
          aria-label={t('label')}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={current === undefined ? undefined : `${listId}-${current.key}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
      </div>
      <PaletteList
        id={listId}
        groups={groups}
        words={words}
        query={asked}
        current={current}
        onHover={(item) => setSelected(items.indexOf(item))}
        onChoose={choose}
      />
      <PaletteFooter count={items.length} isAsked={words.length > 0} />
    </>
  );
}

/** Where a key moves the selection, `null` for other keys. Home and End stay with the text. */
function moveOf(key: string, count: number): ((index: number) => number) | null {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
  const by = steps[key];
  if (by !== undefined) return (index) => step(index, by, count);
  if (key === 'PageDown') return (index) => Math.min(index + 8, count - 1);
  if (key === 'PageUp') return (index) => Math.max(index - 8, 0);
  return null;
}

function useChoose(onClose: () => void) {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return (item: PaletteItem, isNewWindow: boolean): void => {
    onClose();
    if (item.href === undefined) item.run?.();
    else if (isNewWindow) window.open(item.href, '_blank', 'noopener');
    else void navigate(besideList(item.href, pathname, search));
  };
}
