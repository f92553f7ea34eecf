import { memo, type MouseEvent, type ReactNode } from 'react';
import classes from './VirtualList.module.css';

/** What a row may want to know about itself. */
export interface RowState {
  index: number;
  /** The keyboard stands here. */
  isActive: boolean;
  /** Open beside the list. */
  isSelected: boolean;
  /** Marked for an action on several. */
  isChecked: boolean;
}

interface VirtualRowProps<T> extends RowState {
  domId: string;
  item: T;
  count: number;
  top: number;
  height: number;
  isHeading: boolean;
  renderRow: (item: T, state: RowState) => ReactNode;
  onPick: (index: number, event: MouseEvent) => void;
}

function Row<T>(props: VirtualRowProps<T>) {
  const { item, index, isActive, isSelected, isChecked, isHeading } = props;
  return (
    // The keyboard is handled by the listbox, which keeps the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus, jsx-a11y/no-static-element-interactions
    <div
      id={props.domId}
      className={isHeading ? classes['heading'] : classes['row']}
      style={{ height: props.height, transform: `translateY(${String(props.top)}px)` }}
      role={isHeading ? 'presentation' : 'option'}
      aria-selected={isHeading ? undefined : isSelected || isChecked}
      aria-setsize={isHeading ? undefined : props.count}
      aria-posinset={isHeading ? undefined : index + 1}
      data-active={isActive ? '' : undefined}
      data-selected={isSelected ? '' : undefined}
      data-checked={isChecked ? '' : undefined}
      onClick={isHeading ? undefined : (event) => props.onPick(index, event)}
    >
      {props.renderRow(item, { index, isActive, isSelected, isChecked })}
    </div>
  );
}

/** One row; renders again only when its own props change, so that scrolling and moving stay smooth. */
export const VirtualRow = memo(Row) as typeof Row;
