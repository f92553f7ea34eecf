import { useCallback, useMemo, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hotkey } from './hotkey-registry.ts';
import type { Move } from './list-navigation.ts';
import { useActiveRow } from './use-active-row.ts';
import { useListActions, type ListActions, type ListViewport } from './use-list-actions.ts';
import type { VirtualListProps } from './VirtualList.tsx';

export interface ListNavigation {
  activeIndex: number;
  hotkeys: readonly Hotkey[];
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (event: FocusEvent) => void;
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

/** The keyboard and the pointer in a VirtualList. */
export function useListNavigation<T extends { id: string }>(
  props: VirtualListProps<T>,
  viewport: ListViewport,
): ListNavigation {
  const row = useActiveRow(props.items, props.selectedId ?? null);
  const actions = useListActions({ props, viewport, row });
  const onKeyDown = useCallback(
    (event: KeyboardEvent): void => {
      // Keys typed into a field inside a row belong to that field.
      if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
      const direction = moves[event.key];
      if (direction !== undefined) actions.move(direction, event.shiftKey);
      else if (event.key === 'Enter') actions.openActive();
      else if (event.key === ' ') actions.toggleActive();
      else return;
      event.preventDefault();
    },
    [actions],
  );
  const onFocus = useCallback(
    (event: FocusEvent): void => {
      // A press on a row focuses the list too: what moved now would not lie under the pointer when it is let go.
      if (event.target.matches(':focus-visible')) actions.enter();
    },
    [actions],
  );
  const hotkeys = useListHotkeys(actions, {
    isScreenWide: props.screenKeys !== false,
    canMark: props.checkedIds !== undefined,
    hasMarks: (props.checkedIds?.size ?? 0) > 0,
  });
  return { activeIndex: row.activeIndex, hotkeys, onKeyDown, onFocus, onPick: actions.pick };
}

interface ListAbilities {
  isScreenWide: boolean;
  canMark: boolean;
  hasMarks: boolean;
}

function useListHotkeys(actions: ListActions, abilities: ListAbilities): readonly Hotkey[] {
  const { t } = useTranslation('common');
  const { isScreenWide, canMark, hasMarks } = abilities;
  return useMemo(() => {
    const step = (direction: Move) => (): void => {
      actions.focus();
      actions.move(direction, false);
    };
    return [
      { keys: 'j', label: t('list.next'), run: step('next'), enabled: isScreenWide },
      { keys: 'k', label: t('list.previous'), run: step('previous'), enabled: isScreenWide },
      { keys: isScreenWide ? ['Enter', 'o'] : 'Enter', label: t('list.open') },
      { keys: 'o', run: actions.openActive, enabled: isScreenWide },
      { keys: ['Home', 'End'], label: t('list.ends') },
      { keys: ['PageUp', 'PageDown'], label: t('list.pages') },
      { keys: 'x', label: t('list.mark'), run: actions.toggleActive, enabled: isScreenWide && canMark },
      { keys: ['shift+ArrowDown', 'shift+ArrowUp'], label: t('list.range'), enabled: canMark },
      { keys: 'Escape', label: t('list.unmark'), run: actions.unmark, enabled: hasMarks },
    ];
  }, [t, actions, isScreenWide, canMark, hasMarks]);
}
