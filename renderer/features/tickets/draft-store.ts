import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface Drafts {
  /** What is begun, as JSON, by `person:place`. */
  drafts: Readonly<Record<string, string>>;
  keep: (key: string, text: string | null) => void;
}

/** Texts that were begun and not sent. They stay on this computer through restarts and sign-outs. */
export const useDraftStore = create<Drafts>()(
  persist(
    (set) => ({
      drafts: {},
      keep: (key, text) =>
        set(({ drafts }) => {
          const { [key]: _before, ...others } = drafts;
          return { drafts: text === null ? others : { ...others, [key]: text } };
        }),
    }),
    { name: 'fieldfare.drafts', version: 1 },
  ),
);
