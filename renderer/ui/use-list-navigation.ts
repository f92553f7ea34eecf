import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Hotkey } from './hotkey-registry.ts';
import { idsBetween, moveIndex, type Move } from './list-navigation.ts';
import type { VirtualListProps } from './VirtualList.tsx';

export interface ListViewport {
  pageSize: () => number;
  reveal: (index: number) => void;
  focus: () => void;
}

export interface ListNavigation {
  activeIndex: number;
  hotkeys: readonly Hotkey[];
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: () => void;
  onPick: (index: number, event: MouseEvent) => void;
}

const moves: Record<string, Move> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page-down',
  PageUp: 'page-up',
};

const neverHeading = (): boolean => false;

/** Moving, opening and marking in a VirtualList. The active row follows its id when items come and go. */
export function useListNavigation<T extends { id: string }>(
  props: VirtualListProps<T>,
  viewport: ListViewport,
): ListNavigation {
  const { items, selectedId = null, checkedIds } = props;
  const { t } = useTranslation('common');
  const [activeId, setActiveId] = useState<string | null>(selectedId);
  const anchor = useRef(-1);
  useEffect(() => {
    if (selectedId !== null) setActiveId(selectedId);
  }, [selectedId]);
  const activeIndex = useMemo(
    () => (activeId === null ? -1 : items.findIndex((item) => item.id === activeId)),
    [items, activeId],
  );

  // One object that always holds the latest values, so that handlers stay the same and rows stay memoised.
  const latest = useRef({ props, viewport, activeIndex });
  useEffect(() => {
    latest.current = { props, viewport, activeIndex };
  });

  const activate = useCallback((index: number): void => {
    const item = latest.current.props.items[index];
    if (item === undefined) return;
    setActiveId(item.id);
    latest.current.viewport.reveal(index);
  }, []);
  const move = useCallback(
    (direction: Move, marks: boolean): void => {
      const { props: now, viewport: view, activeIndex: from } = latest.current;
      const isHeading = now.isHeading ?? neverHeading;
      const isStop = (index: number): boolean => {
        const item = now.items[index];
        return item !== undefined && !isHeading(item);
      };
      const to = moveIndex(direction, from, now.items.length, view.pageSize(), isStop);
      if (!marks) anchor.current = to;
      else if (anchor.current < 0) anchor.current = from;
      if (marks) now.onCheckedChange?.(new Set(idsBetween(now.items, anchor.current, to, isHeading)));
      activate(to);
    },
    [activate],
  );
  const open = useCallback((): void => {
    const item = latest.current.props.items[latest.current.activeIndex];
    if (item !== undefined) latest.current.props.onOpen(item.id, item);
  }, []);
  const toggle = useCallback((index: number): void => {
    const { items: rows, checkedIds: checked, onCheckedChange } = latest.current.props;
    const item = rows[index];
    if (item === undefined || onCheckedChange === undefined) return;
    const next = new Set(checked);
    if (!next.delete(item.id)) next.add(item.id);
    anchor.current = index;
    onCheckedChange(next);
  }, []);

  const onKeyDown = useCallback(
    (event: KeyboardEvent): void => {
      // Keys typed into a field inside a row belong to that field.
      if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
      const direction = moves[event.key];
      if (direction !== undefined) move(direction, event.shiftKey);
      else if (event.key === 'Enter') open();
      else if (event.key === ' ') toggle(latest.current.activeIndex);
      else return;
      event.preventDefault();
    },
    [move, open, toggle],
  );
  const onFocus = useCallback((): void => {
    if (latest.current.activeIndex < 0) move('first', false);
  }, [move]);
  const onPick = useCallback(
    (index: number, event: MouseEvent): void => {
      const { props: now } = latest.current;
      const item = now.items[index];
      if (item === undefined) return;
      const isHeading = now.isHeading ?? neverHeading;
      setActiveId(item.id);
      if (event.shiftKey && now.onCheckedChange) {
        now.onCheckedChange(new Set(idsBetween(now.items, Math.max(0, anchor.current), index, isHeading)));
      } else if ((event.ctrlKey || event.metaKey) && now.onCheckedChange) toggle(index);
      else {
        anchor.current = index;
        now.onOpen(item.id, item);
      }
    },
    [toggle],
  );

  const marks = checkedIds !== undefined;
  const usesScreen = props.screenKeys !== false;
  const hotkeys = useMemo((): readonly Hotkey[] => {
    const step = (direction: Move) => (): void => {
      latest.current.viewport.focus();
      move(direction, false);
    };
    return [
      { keys: 'j', label: t('list.next'), run: step('next'), enabled: usesScreen },
      { keys: 'k', label: t('list.previous'), run: step('previous'), enabled: usesScreen },
      {
        keys: 'x',
        label: t('list.mark'),
        run: () => toggle(latest.current.activeIndex),
        enabled: usesScreen && marks,
      },
      {
        keys: 'Escape',
        label: t('list.unmark'),
        run: () => latest.current.props.onCheckedChange?.(new Set()),
        enabled: marks && checkedIds.size > 0,
      },
    ];
  }, [t, move, toggle, marks, usesScreen, checkedIds]);
  return { activeIndex, hotkeys, onKeyDown, onFocus, onPick };
}
