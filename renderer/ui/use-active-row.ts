import { useMemo, useState } from 'react';

export interface ActiveRow {
  /** -1 while the keyboard stands nowhere. */
  activeIndex: number;
  activate: (id: string) => void;
}

/** The row where the keyboard stands. It follows its id when items come and go, and whatever is opened. */
export function useActiveRow(items: readonly { id: string }[], selectedId: string | null): ActiveRow {
  const [activeId, setActiveId] = useState(selectedId);
  const [lastSelected, setLastSelected] = useState(selectedId);
  if (selectedId !== lastSelected) {
    setLastSelected(selectedId);
    if (selectedId !== null) setActiveId(selectedId);
  }
  const activeIndex = useMemo(
    () => (activeId === null ? -1 : items.findIndex((item) => item.id === activeId)),
    [items, activeId],
  );
  return { activeIndex, activate: setActiveId };
}
