import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../renderer/locales');

export interface LocaleFile {
  language: string;
  namespace: string;
  /** Texts by their full key, `status.new`, `count_one`. */
  texts: ReadonlyMap<string, unknown>;
}

/** Every file of texts, flattened. Throws where a file is not JSON. */
export function localeFiles(): LocaleFile[] {
  return globSync('*/*.json', { cwd: root })
    .sort()
    .map((file) => {
      const [language = '', name = ''] = file.split(path.sep);
      const json: unknown = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
      return { language, namespace: name.replace(/\.json$/, ''), texts: new Map(flatten(json, '')) };
    });
}

function* flatten(value: unknown, prefix: string): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) {
    yield [prefix, value];
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    yield* flatten(inner, prefix === '' ? key : `${prefix}.${key}`);
  }
}
