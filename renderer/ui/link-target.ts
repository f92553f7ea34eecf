export type LinkTarget =
  | { kind: 'external'; href: string }
  | { kind: 'screen'; path: string }
  | { kind: 'none' };

const screens =
  /^\/(tickets|accounts|assets|knowledge|visits|commitments|today|inbox|sync|settings)(\/|\?|$)/;

/**
 * Where a link in a text of somebody's may lead: to http(s), mail and telephone outside, to a screen of the
 * console, else nowhere (relative links of imported articles have no page here; `javascript:` never).
 */
export function linkTarget(href: string | undefined): LinkTarget {
  if (href === undefined || href === '') return { kind: 'none' };
  if (/^(https?:\/\/|mailto:|tel:)/i.test(href)) return { kind: 'external', href };
  return screens.test(href) ? { kind: 'screen', path: href } : { kind: 'none' };
}
