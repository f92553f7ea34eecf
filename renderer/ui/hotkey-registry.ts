import { matchSteps, SEQUENCE_MS, stepOf } from './hotkeys.ts';

export interface Hotkey {
  /** `g t`, `mod+k`, `/`, `Enter`; several spellings in a list. */
  keys: string | readonly string[];
  /** What it does, translated, for the shortcuts sheet. Leave out to keep it off the sheet. */
  label?: string;
  /** Leave out for a key that something else answers to, so that the sheet tells of it all the same. */
  run?: (event: KeyboardEvent) => void;
  enabled?: boolean;
  /** Also while a text field has the focus. */
  whileTyping?: boolean;
}

export interface HotkeyScope {
  title: string;
  /** Changes when a shortcut of the scope does. */
  outline: string;
  list: () => readonly Hotkey[];
  /** Belongs to the frame: gives way to the scopes of screens, whichever came first. */
  isBase?: boolean;
}

export interface HotkeyRegistry {
  add: (scope: HotkeyScope) => () => void;
  scopes: () => readonly HotkeyScope[];
  subscribe: (listener: () => void) => () => void;
  handle: (event: KeyboardEvent) => void;
}

/** Keeps the shortcuts of what is on screen and runs the one that was typed; the newest scope wins, the frame's last. */
export function createHotkeyRegistry(now: () => number = () => performance.now()): HotkeyRegistry {
  let scopes: readonly HotkeyScope[] = [];
  let typed: string[] = [];
  let typedAt = 0;
  const listeners = new Set<() => void>();
  const change = (next: readonly HotkeyScope[]): void => {
    scopes = next;
    for (const listener of listeners) listener();
  };

  return {
    add(scope) {
      const firstBase = scopes.findIndex((other) => other.isBase === true);
      const at =
        scope.isBase === true && firstBase >= 0 ? firstBase : scope.isBase === true ? scopes.length : 0;
      change(scopes.toSpliced(at, 0, scope));
      return () => change(scopes.filter((other) => other !== scope));
    },
    scopes: () => scopes,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    handle(event) {
      if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
      const hotkeys = usable(scopes, event);
      const offered = hotkeys.flatMap((hotkey) => spellings(hotkey));
      const step = stepOf(event);
      const isFresh = now() - typedAt < SEQUENCE_MS;
      typed = isFresh ? [...typed, step] : [step];
      typedAt = now();
      let match = matchSteps(typed, offered);
      if (match.kind === 'none' && typed.length > 1) {
        typed = [step];
        match = matchSteps(typed, offered);
      }
      if (match.kind === 'partial') return;
      typed = [];
      if (match.kind === 'none') return;
      const { keys } = match;
      event.preventDefault();
      hotkeys.find((hotkey) => spellings(hotkey).includes(keys))?.run?.(event);
    },
  };
}

function usable(scopes: readonly HotkeyScope[], event: KeyboardEvent): Hotkey[] {
  const isTyping = isTextField(event.target);
  const isUnderDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
  // Keys pressed in a floating list or panel are its own: Escape there must not leave the screen behind it.
  const isFloating = event.target instanceof Element && event.target.closest('[data-portal]') !== null;
  return scopes
    .flatMap((scope) => [...scope.list()])
    .filter(
      (hotkey) =>
        hotkey.run !== undefined &&
        hotkey.enabled !== false &&
        (hotkey.whileTyping === true || (!isTyping && !isUnderDialog && !isFloating)),
    );
}

/** Every way to type a shortcut. */
export function spellings(hotkey: Hotkey): readonly string[] {
  return typeof hotkey.keys === 'string' ? [hotkey.keys] : hotkey.keys;
}

function isModifier(key: string): boolean {
  return key === 'Control' || key === 'Shift' || key === 'Alt' || key === 'Meta';
}

/** Does the element take typed text? */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  );
}
