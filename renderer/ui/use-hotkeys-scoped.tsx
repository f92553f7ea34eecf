import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import {
  createHotkeyRegistry,
  type Hotkey,
  type HotkeyRegistry,
  type HotkeyScope,
} from './hotkey-registry.ts';

const RegistryContext = createContext<HotkeyRegistry | null>(null);

/** Listens to the keyboard for every shortcut of the window. Mounted once, by the frame. */
export function HotkeyProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(() => createHotkeyRegistry(), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => registry.handle(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/**
 * Shortcuts that work while the calling component is mounted; the shortcuts sheet lists them under `title`.
 * Silent while somebody types, unless the shortcut says `whileTyping`, and under an open dialog. The newest scope
 * wins; `isBase` is for the frame, which gives way to screens.
 */
export function useHotkeysScoped(title: string, hotkeys: readonly Hotkey[], isBase = false): void {
  const registry = use(RegistryContext);
  const latest = useRef(hotkeys);
  useEffect(() => {
    latest.current = hotkeys;
  });
  const outline = JSON.stringify(hotkeys.map(({ keys, label, enabled }) => [keys, label, enabled ?? true]));
  useEffect(
    () => registry?.add({ title, outline, isBase, list: () => latest.current }),
    [registry, title, outline, isBase],
  );
}

/** Every shortcut that works now, for the sheet; newest scope first. */
export function useHotkeyScopes(): readonly HotkeyScope[] {
  const registry = use(RegistryContext);
  const subscribe = useCallback((listener: () => void) => registry?.subscribe(listener) ?? noop, [registry]);
  return useSyncExternalStore(subscribe, () => registry?.scopes() ?? none);
}

const none: readonly HotkeyScope[] = [];
const noop = (): void => undefined;
