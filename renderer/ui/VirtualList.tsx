import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeysScoped } from './use-hotkeys-scoped.tsx';
import { useListNavigation } from './use-list-navigation.ts';
import { usePaintedMark } from './use-painted-mark.ts';
import { RowSlots } from './row-slots.ts';
import { VirtualRow, type RowState } from './VirtualRow.tsx';
import classes from './VirtualList.module.css';

export interface VirtualListProps<T extends { id: string }> {
  items: readonly T[];
  /** Height of every row in px. */
  rowHeight: number;
  /** Height of headings in px, 32 unless told. */
  headingHeight?: number;
  /** Keep it stable (useCallback): rows render again only when their item, state or this function changes. */
  renderRow: (item: T, state: RowState) => ReactNode;
  /** The item that is open beside the list. */
  selectedId?: string | null;
  /** Enter, or a click. */
  onOpen: (id: string, item: T) => void;
  /** Items marked with x or Shift; leave both out where nothing can be marked. */
  checkedIds?: ReadonlySet<string>;
  onCheckedChange?: (ids: ReadonlySet<string>) => void;
  /** Headings of groups: passed over by the keyboard, not counted, not to be opened. */
  isHeading?: (item: T) => boolean;
  'aria-label': string;
  /** What to show when there are no items. */
  empty?: ReactNode;
  /** j and k from anywhere on the screen; false where a second list stands beside. */
  screenKeys?: boolean;
}

/**
 * A list of any length with rows of one height. Keys: j/k and arrows move, Home, End, Page Up and Down jump,
 * Enter opens, x marks, Shift with arrows or click marks a range, Escape unmarks.
 */
export function VirtualList<T extends { id: string }>(props: VirtualListProps<T>) {
  const { items, rowHeight, headingHeight = 32, renderRow, selectedId = null, checkedIds, isHeading } = props;
  const { t } = useTranslation('common');
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const navigation = useListNavigation(props, {
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 1),
    firstInSight: (): number => virtualizer.range?.startIndex ?? 0,
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    focus: () => scroller.current?.focus({ preventScroll: true }),
  });
  const { activeIndex } = navigation;
  const withActiveRow = useCallback(
    // The row that aria-activedescendant names must exist even while it is scrolled out of sight.
    (range: Range): number[] => {
      const indexes = defaultRangeExtractor(range);
      if (activeIndex < 0 || activeIndex >= range.count || indexes.includes(activeIndex)) return indexes;
      return activeIndex < range.startIndex ? [activeIndex, ...indexes] : [...indexes, activeIndex];
    },
    [activeIndex],
  );
  const heightOf = useCallback(
    (index: number): number => {
      const item = items[index];
      return item !== undefined && isHeading?.(item) === true ? headingHeight : rowHeight;
    },
    [items, isHeading, headingHeight, rowHeight],
  );
  // oxlint-disable-next-line react/incompatible-library -- its functions are called here and never handed on
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    // A new function makes the virtualizer ask for all heights again, which rows of one height need not.
    getItemKey: useLayoutKey(items, isHeading),
    overscan: 8,
    rangeExtractor: withActiveRow,
  });
  const [rowSlots] = useState(() => new RowSlots());
  useHotkeysScoped(t('list.title'), navigation.hotkeys);
  usePaintedMark('rows', items.length > 0);

  if (items.length === 0) return <div className={classes['scroller']}>{props.empty ?? null}</div>;
  const activeId = items[activeIndex]?.id;
  const rows = virtualizer.getVirtualItems().flatMap((place) => {
    const item = items[place.index];
    return item === undefined ? [] : [{ place, item }];
  });
  const slots = rowSlots.assign(rows.map(({ item }) => item.id));
  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <select> holds text alone
      role="listbox"
      tabIndex={0}
      aria-label={props['aria-label']}
      aria-multiselectable={checkedIds === undefined ? undefined : true}
      aria-activedescendant={activeId === undefined ? undefined : `${listId}-${activeId}`}
      data-ff-list=""
      onKeyDown={navigation.onKeyDown}
      onFocus={navigation.onFocus}
    >
      <div className={classes['inner']} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {rows.map(({ place, item }) => (
          <VirtualRow
            key={slots.get(item.id)}
            domId={`${listId}-${item.id}`}
            item={item}
            index={place.index}
            count={items.length}
            top={place.start}
            height={place.size}
            isHeading={isHeading?.(item) ?? false}
            isActive={place.index === activeIndex}
            isSelected={item.id === selectedId}
            isChecked={checkedIds?.has(item.id) ?? false}
            renderRow={renderRow}
            onPick={navigation.onPick}
          />
        ))}
      </div>
    </div>
  );
}

const byIndex = (index: number): number => index;

/** Names rows for the virtualizer; changes when the heights do: headings may stand elsewhere in other items. */
function useLayoutKey<T>(items: readonly T[], isHeading: ((item: T) => boolean) | undefined) {
  return useMemo(
    () =>
      isHeading !== undefined && items.some((item) => isHeading(item))
        ? (index: number): number => index
        : byIndex,
    [items, isHeading],
  );
}
