/** What a suitcase is sorted by, in the order in which people look. */
export const suitcaseGroups = [
  'tickets',
  'account',
  'checklist',
  'assets',
  'articles',
  'cases',
  'parts',
  'files',
] as const;
export type SuitcaseGroup = (typeof suitcaseGroups)[number];

/**
 * Why something will be lacking on site. `unfetched` is none yet: it can be fetched, and nobody has packed. All others stay
 * until something is done about them.
 */
export type Lack =
  | 'unfetched'
  | 'offline'
  | 'no-access'
  | 'gone'
  | 'too-large'
  | 'over-budget'
  | 'not-uploaded'
  | 'being-checked'
  | 'refused'
  | 'failed';

/** One thing that a visit needs. */
export interface SuitcaseItem {
  group: SuitcaseGroup;
  /** Of the record, or of the entry that names the file. */
  id: string;
  /** For people. Empty where nothing is known but that it is needed. */
  name: string;
  /** Of a file; 0 for records, which are on the device anyway. */
  bytes: number;
  /** `null`: it is on this device. */
  lack: Lack | null;
}
