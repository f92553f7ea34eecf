import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface Preferences {
  /** Is the pane of views folded away? */
  viewsFolded: boolean;
  toggleViews: () => void;
  /** Is the pane with the ticket's fields shown? */
  sideShown: boolean;
  toggleSide: () => void;
}

/** How a person has arranged the ticket screen on this computer. */
export const useTicketPreferences = create<Preferences>()(
  persist(
    (set) => ({
      viewsFolded: false,
      toggleViews: () => set(({ viewsFolded }) => ({ viewsFolded: !viewsFolded })),
      sideShown: true,
      toggleSide: () => set(({ sideShown }) => ({ sideShown: !sideShown })),
    }),
    { name: 'fieldfare.ticket-screen', version: 1 },
  ),
);
