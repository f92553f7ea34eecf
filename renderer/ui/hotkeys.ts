/**
 * The language of shortcuts: `mod+k` (Ctrl, or Cmd on a Mac), `shift+x`, `?`, `Enter`, and sequences with a
 * space, `g t`. Pure, so that it is tested without a browser.
 */

/** The part of a keyboard event that matters. */
export interface KeyPress {
  key: string;
  /** Physical key, `KeyJ`; tells the letter where the layout is not Latin. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Time in ms within which the next key of a sequence must come. */
export const SEQUENCE_MS = 1_200;

/** One key press in the notation, `mod+shift+k`. Russian "о" on the J key counts as `j`. */
export function stepOf(press: KeyPress): string {
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  const isForeignLetter = press.key.length === 1 && press.key > '\u007f' && letter !== undefined;
  const key = isForeignLetter
    ? letter.toLowerCase()
    : press.key.length === 1
      ? press.key.toLowerCase()
      : press.key;
  const isLetter = /^[a-z]$/.test(key);
  const modifiers = [
    press.ctrlKey || press.metaKey ? 'mod' : '',
    press.altKey ? 'alt' : '',
    // On a symbol Shift is part of how it is typed: `?` is Shift+/ in one layout and Shift+ß in another.
    press.shiftKey && (isLetter || key.length > 1) ? 'shift' : '',
  ];
  return [...modifiers.filter((word) => word !== ''), key === ' ' ? 'Space' : key].join('+');
}

/** Steps of a shortcut; `g t` has two. */
export function stepsOf(keys: string): string[] {
  return keys.split(' ').filter((step) => step !== '');
}

export type Match = { kind: 'none' } | { kind: 'partial' } | { kind: 'full'; keys: string };

/** Compare what was typed (oldest first) with the shortcuts on offer; the first in the list wins. */
export function matchSteps(typed: readonly string[], offered: readonly string[]): Match {
  let isPartial = false;
  for (const keys of offered) {
    const steps = stepsOf(keys);
    if (typed.every((step, index) => steps[index] === step)) {
      if (steps.length === typed.length) return { kind: 'full', keys };
      isPartial = true;
    }
  }
  return isPartial ? { kind: 'partial' } : { kind: 'none' };
}

const macCaps: Record<string, string> = { mod: '⌘', alt: '⌥', shift: '⇧' };
const otherCaps: Record<string, string> = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift' };
const keyCaps: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** Key caps to draw, a list for each step of the sequence. */
export function describeKeys(keys: string, isMac: boolean): string[][] {
  const names = isMac ? macCaps : otherCaps;
  return stepsOf(keys).map((step) =>
    step.split('+').map((part) => names[part.toLowerCase()] ?? keyCaps[part] ?? capital(part)),
  );
}

function capital(part: string): string {
  return part.length === 1 ? part.toUpperCase() : part;
}
