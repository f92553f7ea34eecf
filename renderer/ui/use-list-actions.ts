import { useEffect, useState, type MouseEvent } from 'react';
import { idsBetween, moveIndex, type Move } from './list-navigation.ts';
import type { ActiveRow } from './use-active-row.ts';
import type { VirtualListProps } from './VirtualList.tsx';

/** What a list does for its navigation. */
export interface ListViewport {
  pageSize: () => number;
  /** Index of the first row in sight. */
  firstInSight: () => number;
  reveal: (index: number) => void;
  focus: () => void;
}

export interface ListActions {
  move: (direction: Move, marks: boolean) => void;
  openActive: () => void;
  toggleActive: () => void;
  unmark: () => void;
  focus: () => void;
  enter: () => void;
  pick: (index: number, event: MouseEvent) => void;
}

interface Situation<T extends { id: string }> {
  props: VirtualListProps<T>;
  viewport: ListViewport;
  row: ActiveRow;
}

/** Moving, opening and marking. The functions stay the same for the life of the list, so that rows stay memoised. */
export function useListActions<T extends { id: string }>(situation: Situation<T>): ListActions {
  const [list] = useState(() => createActions<T>());
  useEffect(() => list.follow(situation));
  return list.actions;
}

interface FollowingActions<T extends { id: string }> {
  follow: (situation: Situation<T>) => void;
  actions: ListActions;
}

function createActions<T extends { id: string }>(): FollowingActions<T> {
  let latest: Situation<T> | null = null;
  /** Where a range begins that Shift marks; -1 for nowhere. */
  let anchor = -1;
  const follow = (situation: Situation<T>): void => {
    latest = situation;
  };
  const now = (): Situation<T> => {
    if (latest === null) throw new Error('The list has not been shown yet.');
    return latest;
  };
  const isHeading = (item: T): boolean => now().props.isHeading?.(item) ?? false;
  const isStop = (index: number): boolean => {
    const item = now().props.items[index];
    return item !== undefined && !isHeading(item);
  };
  const markTo = (index: number): void => {
    const { props, row } = now();
    if (anchor < 0) anchor = Math.max(0, row.activeIndex);
    props.onCheckedChange?.(new Set(idsBetween(props.items, anchor, index, isHeading)));
  };
  const toggle = (index: number): void => {
    const { items, checkedIds, onCheckedChange } = now().props;
    const item = items[index];
    if (item === undefined || onCheckedChange === undefined) return;
    const next = new Set(checkedIds);
    if (!next.delete(item.id)) next.add(item.id);
    anchor = index;
    onCheckedChange(next);
  };
  const move = (direction: Move, marks: boolean): void => {
    const { props, viewport, row } = now();
    const isNowhere = row.activeIndex < 0 && direction !== 'first' && direction !== 'last';
    const from = isNowhere ? viewport.firstInSight() - 1 : row.activeIndex;
    const step = isNowhere ? 'next' : direction;
    const to = moveIndex(step, from, props.items.length, viewport.pageSize(), isStop);
    const item = props.items[to];
    if (item === undefined) return;
    if (marks) markTo(to);
    else anchor = to;
    row.activate(item.id);
    viewport.reveal(to);
  };
  const open = (index: number): void => {
    const item = now().props.items[index];
    if (item !== undefined) now().props.onOpen(item.id, item);
  };
  const actions: ListActions = {
    move,
    openActive: () => open(now().row.activeIndex),
    toggleActive: () => toggle(now().row.activeIndex),
    unmark: () => now().props.onCheckedChange?.(new Set()),
    focus: () => now().viewport.focus(),
    enter: () => (now().row.activeIndex < 0 ? move('next', false) : undefined),
    pick(index, event) {
      const { props, row } = now();
      const canMark = props.onCheckedChange !== undefined;
      const item = props.items[index];
      if (item === undefined) return;
      if (event.shiftKey && canMark) markTo(index);
      else if ((event.ctrlKey || event.metaKey) && canMark) toggle(index);
      else {
        anchor = index;
        open(index);
      }
      row.activate(item.id);
    },
  };
  return { follow, actions };
}
