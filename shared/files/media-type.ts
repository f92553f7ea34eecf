/** What a file is when nobody can say more. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** Shown in the page: pictures that cannot carry a script. Everything else is only ever saved. */
const inlineTypes: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

/** Types that have no mark of their own in the content, so that the name decides. */
const unmarked = /^text\/|^application\/(json|xml|x-ndjson|yaml|x-yaml|sql|octet-stream)$|\+xml$/;

/** One container for many: what is inside an old Office file, or a package, is told by its name. */
const containers: Record<string, RegExp> = {
  'application/x-cfb': /^application\/(msword|vnd\.ms-|x-cfb|octet-stream)/,
  'application/zip': /^application\/(zip|x-zip|java-archive|vnd\.|epub|octet-stream)/,
  'application/xml': /xml/,
};

/** May a browser show it beside the console? */
export function isShownInline(mediaType: string): boolean {
  return inlineTypes.has(mediaType);
}

/** Can it be drawn as a picture? */
export function isPicture(mediaType: string): boolean {
  return isShownInline(mediaType);
}

/**
 * The type under which a file is kept: what its content says, or, where the content says nothing (text, tables), what
 * its name said.
 */
export function typeOf(claimed: string, detected: string | null): string {
  const name = claimed.split(';')[0]?.trim().toLowerCase() ?? '';
  if (detected === null) return unmarked.test(name) ? name : UNKNOWN_TYPE;
  return containers[detected]?.test(name) === true ? name : detected;
}

/** Does the content bear out what the record says of it? */
export function isTypeBorneOut(recorded: string, detected: string | null): boolean {
  return recorded === UNKNOWN_TYPE ? detected === null : typeOf(recorded, detected) === recorded;
}
