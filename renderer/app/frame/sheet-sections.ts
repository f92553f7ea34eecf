import type { HotkeyScope } from '../../ui/hotkey-registry.ts';

export interface SheetSection {
  title: string;
  lines: { label: string; keys: readonly string[] }[];
}

/** What the sheet shows: scopes of one title together, nothing without a label, nothing switched off. */
export function sheetSections(scopes: readonly HotkeyScope[]): SheetSection[] {
  const sections = new Map<string, SheetSection>();
  for (const scope of scopes) {
    const section = sections.get(scope.title) ?? { title: scope.title, lines: [] };
    for (const { label, keys, enabled } of scope.list()) {
      if (label === undefined || enabled === false) continue;
      if (section.lines.some((line) => line.label === label)) continue;
      section.lines.push({ label, keys: typeof keys === 'string' ? [keys] : keys });
    }
    if (section.lines.length > 0) sections.set(scope.title, section);
  }
  return [...sections.values()];
}
