import path from 'node:path';
import type { Rolldown } from 'vite';

interface Modules {
  getModuleInfo: (id: string) => Pick<Rolldown.ModuleInfo, 'importedIds'> | null;
}

const LANGUAGES = ['en', 'pl', 'ru', 'de'];

/**
 * Parts of the console that a start reads one after the other; each holds what it imports and no earlier part has.
 * One file a part: many small ones would cost a start more than they save.
 */
const STEPS = [
  { name: 'start', from: 'renderer/main.tsx' },
  { name: 'console', from: 'renderer/app/run-console.tsx' },
  { name: 'records', from: 'renderer/data/replica/open-records.ts' },
];

/** The texts of a language are one file; the steps of a start have theirs; what screens share lies together. */
export function chunkGroups(root: string) {
  const texts = LANGUAGES.map((language) => ({
    name: `texts-${language}`,
    test: new RegExp(`renderer[\\\\/]locales[\\\\/]${language}[\\\\/]`),
  }));
  const steps = STEPS.map(({ name, from }) => {
    let members: Set<string> | null = null;
    return {
      debugName: name,
      name: (id: string, modules: Modules) => {
        members ??= importedBy(path.join(root, from), modules);
        return members.has(id) ? name : null;
      },
    };
  });
  return [...texts, ...steps, { name: 'screens', minShareCount: 2, test: /node_modules|renderer|shared/ }];
}

/** A module and everything that it imports statically, however far away. */
function importedBy(start: string, modules: Modules): Set<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
