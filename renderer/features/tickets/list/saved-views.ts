import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** A filter that a person keeps under a name of their own. */
export interface SavedView {
  id: string;
  /** Whose view it is: several people may sign in on one computer. */
  personId: string;
  name: string;
  /** The list's state as an address, see `encodeListState`. */
  query: string;
}

interface SavedViews {
  views: SavedView[];
  save: (view: SavedView) => void;
  rename: (id: string, name: string) => void;
  remove: (id: string) => void;
}

/** Saved views of this computer. They are a matter of taste and no records, so they stay outside the replica. */
export const useSavedViews = create<SavedViews>()(
  persist(
    (set) => ({
      views: [],
      save: (view) => set(({ views }) => ({ views: [...views.filter(({ id }) => id !== view.id), view] })),
      rename: (id, name) =>
        set(({ views }) => ({ views: views.map((view) => (view.id === id ? { ...view, name } : view)) })),
      remove: (id) => set(({ views }) => ({ views: views.filter((view) => view.id !== id) })),
    }),
    { name: 'fieldfare.ticket-views', version: 1 },
  ),
);
