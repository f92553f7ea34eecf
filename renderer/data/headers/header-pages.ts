import type { Header } from './header-of.ts';

/** Wanted length of a page's text: longer ones cost an edit more to fold, shorter ones cost a start more to read. */
const PAGE_LENGTH = 130_000;

/** From this length on a page is too long: the kind has grown, and its pages are laid out anew. */
export const CROWDED = 400_000;

/** Headers that are measured to tell how long all of them are. */
const SAMPLE = 200;

/** How many pages these headers are spread over. */
export function pagesFor(headers: readonly Header[]): number {
  const sample = headers.slice(0, SAMPLE);
  const length = (JSON.stringify(sample).length / Math.max(1, sample.length)) * headers.length;
  return Math.max(1, Math.ceil(length / PAGE_LENGTH));
}

/** The end of an id is random in every version of UUID that we make. */
export function pageOf(id: string, pages: number): number {
  return (Number.parseInt(id.slice(-8), 16) || 0) % pages;
}
