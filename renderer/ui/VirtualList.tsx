import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeysScoped } from './use-hotkeys-scoped.tsx';
import { useListNavigation } from './use-list-navigation.ts';
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
    // Heights follow the items; a new function makes the virtualizer ask for all of them again.
    getItemKey: useCallback((index: number) => items[index]?.id ?? index, [items]),
    overscan: 8,
    rangeExtractor: withActiveRow,
  });
  useHotkeysScoped(t('list.title'), navigation.hotkeys);

  if (items.length === 0) return <div className={classes['scroller']}>{props.empty ?? null}</div>;
  const activeId = items[activeIndex]?.id;
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
        {virtualizer.getVirtualItems().map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          return (
            <VirtualRow
              key={item.id}
              domId={`${listId}-${item.id}`}
              item={item}
              index={row.index}
              count={items.length}
              top={row.start}
              height={row.size}
              isHeading={isHeading?.(item) ?? false}
              isActive={row.index === activeIndex}
              isSelected={item.id === selectedId}
              isChecked={checkedIds?.has(item.id) ?? false}
              renderRow={renderRow}
              onPick={navigation.onPick}
            />
          );
        })}
      </div>
    </div>
  );
}
