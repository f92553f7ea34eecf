import { z } from 'zod';

/** A record that was opened on this device. */
export const recentSchema = z.object({
  kind: z.enum(['tickets', 'accounts', 'assets', 'articles', 'visits', 'commitments']),
  id: z.string(),
});
export type Recent = z.infer<typeof recentSchema>;

const KEPT = 12;

const kindOfPath: Readonly<Record<string, Recent['kind']>> = {
  tickets: 'tickets',
  accounts: 'accounts',
  assets: 'assets',
  knowledge: 'articles',
  visits: 'visits',
  commitments: 'commitments',
};

/** The record that an address shows, `null` when it shows a list or something else. */
export function recordOfPath(pathname: string): Recent | null {
  const [, folder = '', id = ''] = pathname.split('/');
  const kind = kindOfPath[folder];
  return kind !== undefined && /^[0-9a-f-]{36}$/.test(id) ? { kind, id } : null;
}

/** Address of a record; `null` for kinds without a page of their own. */
export function pathOf(kind: string, id: string): string | null {
  const folder = Object.keys(kindOfPath).find((name) => kindOfPath[name] === kind);
  return folder === undefined ? null : `/${folder}/${id}`;
}

/** The list after opening a record: it comes first, once. */
export function withRecent(list: readonly Recent[], opened: Recent): Recent[] {
  const others = list.filter((recent) => recent.id !== opened.id);
  return [opened, ...others].slice(0, KEPT);
}

const storageKey = (personId: string) => `fieldfare.recent.${personId}`;

/** Recent records of one person on this device; what cannot be read counts as none. */
export function readRecent(storage: Storage, personId: string): Recent[] {
  try {
    return z.array(recentSchema).parse(JSON.parse(storage.getItem(storageKey(personId)) ?? '[]'));
  } catch {
    return [];
  }
}

/** Remember recent records. A full or blocked storage costs only this comfort. */
export function writeRecent(storage: Storage, personId: string, list: readonly Recent[]): void {
  try {
    storage.setItem(storageKey(personId), JSON.stringify(list));
  } catch {
    // The list is a convenience of this device: nothing depends on it.
  }
}
