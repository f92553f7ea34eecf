import type { Json } from './json.ts';

/** A value that did not win. `field` is a path: `assignee`, `attributes.ram`, `contacts.<id>.phone`. */
export interface Conflict {
  field: string;
  value: Json;
  /** What stays in the record instead. */
  kept: Json;
}

/** A field after a merge. */
export interface MergedField {
  value: Json;
  conflicts: Conflict[];
}

/** The three versions of a field whose value changed on both sides. */
export interface ThreeWay {
  field: string;
  /** What both sides started from. */
  base: Json;
  /** What the server has now. */
  current: Json;
  /** What the person wants. */
  wanted: Json;
}
