import { spellings, type HotkeyScope } from '../../ui/hotkey-registry.ts';

export interface SheetSection {
  title: string;
  lines: { label: string; keys: readonly string[] }[];
}

/**
 * What the sheet shows: scopes of one title together, nothing without a label, nothing switched off, and no key
 * that a newer scope has taken over.
 */
export function sheetSections(scopes: readonly HotkeyScope[]): SheetSection[] {
  const sections = new Map<string, SheetSection>();
  const taken = new Set<string>();
  for (const scope of scopes) {
    const section = sections.get(scope.title) ?? { title: scope.title, lines: [] };
    const usable = scope.list().filter((hotkey) => hotkey.enabled !== false);
    for (const hotkey of usable) {
      const keys = spellings(hotkey).filter((spelling) => !taken.has(spelling));
      if (hotkey.label !== undefined && keys.length > 0) section.lines.push({ label: hotkey.label, keys });
    }
    for (const spelling of usable.flatMap(spellings)) taken.add(spelling);
    if (section.lines.length > 0) sections.set(scope.title, section);
  }
  return [...sections.values()];
}
