import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { storedObject } from '../../data/stored-object.ts';
import { noticeTypeSchema, type NoticeType } from '../../../shared/records/notice.ts';
import type { QuietHours } from '../../../shared/notices/quiet-hours.ts';
import type { Language } from '../i18n/languages.ts';
import { PREFERENCES_KEY, storedLanguage } from './stored-language.ts';

export const schemes = ['system', 'light', 'dark', 'contrast'] as const;
export type Scheme = (typeof schemes)[number];
export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** How this device shows the console. Kept on the device, never in the replica. */
export interface Preferences {
  language: Language;
  scheme: Scheme;
  density: Density;
  /** Field mode: large targets and strong contrast, for one hand in bright light. */
  field: boolean;
  /** Rail with words beside its icons; `null`: where the window is wide enough. */
  railLabels: boolean | null;
  /** What this device is called in lists of devices; empty: a name made of the system's. */
  deviceName: string;
  /** Hours in which this device says nothing; null for none. */
  quiet: QuietHours | null;
  /** Notices that this device says; the others wait in the inbox. */
  says: NoticeType[];
}

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const storedSchema = z.object({
  scheme: z.enum(schemes).catch('system'),
  density: z.enum(densities).catch('comfortable'),
  field: z.boolean().catch(false),
  railLabels: z.boolean().nullable().catch(null),
  deviceName: z.string().max(100).catch(''),
  quiet: z.object({ from: wallTime, until: wallTime }).nullable().catch(null),
  says: z.array(noticeTypeSchema).catch(() => [...noticeTypeSchema.options]),
});

/** Preferences out of stored text; what is missing or damaged falls back to its default. */
export function readPreferences(stored: string | null, wishedLanguages: readonly string[]): Preferences {
  const language = storedLanguage(stored, wishedLanguages);
  return { ...storedSchema.parse(storedObject(stored)), language };
}

/** The scheme that shows: in the field that of strong contrast, unless somebody works in the dark. */
export function schemeOf({ field, scheme }: Pick<Preferences, 'field' | 'scheme'>): Scheme {
  return field && scheme !== 'dark' ? 'contrast' : scheme;
}

/** A store that writes each change to `storage`. */
export function createPreferences(
  storage: Storage,
  wishedLanguages: readonly string[],
): StoreApi<Preferences> {
  const store = createStore<Preferences>(() =>
    readPreferences(storage.getItem(PREFERENCES_KEY), wishedLanguages),
  );
  store.subscribe((preferences) => storage.setItem(PREFERENCES_KEY, JSON.stringify(preferences)));
  return store;
}
