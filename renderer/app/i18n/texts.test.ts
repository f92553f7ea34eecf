import { describe, expect, test } from 'vitest';
import { recordSchemas, type Kind } from '../../../shared/records/kinds.ts';
import { localeFiles } from '../../../test/support/locale-files.ts';
import { languages } from './languages.ts';

const files = localeFiles();
const codes = Object.keys(languages);
const spaces = [...new Set(files.map(({ namespace }) => namespace))];
const plural = /_(zero|one|two|few|many|other)$/;

const textsOf = (language: string, namespace: string): ReadonlyMap<string, unknown> =>
  files.find((file) => file.language === language && file.namespace === namespace)?.texts ?? new Map();
/** Keys without their plural endings: a language has the forms that it has. */
const baseKeys = (texts: ReadonlyMap<string, unknown>): string[] =>
  [...new Set([...texts.keys()].map((key) => key.replace(plural, '')))].sort();
/** Values that a text wants filled in; `count` aside, since "one" may say "a ticket" where others say "5 tickets". */
const placeholders = (text: unknown): string[] =>
  [...new Set(String(text).match(/\{\{\s*[\w.]+/g) ?? [])]
    .map((found) => found.slice(2).trim())
    .filter((name) => name !== 'count')
    .sort();

describe.each(spaces)('texts of "%s"', (namespace) => {
  const english = textsOf('en', namespace);

  test.each(codes)('%s has every text and no other', (language) => {
    expect(baseKeys(textsOf(language, namespace))).toEqual(baseKeys(english));
  });

  test.each(codes)('%s has no empty text', (language) => {
    const empty = [...textsOf(language, namespace)].filter(
      ([, text]) => typeof text !== 'string' || text.trim() === '',
    );
    expect(empty).toEqual([]);
  });

  test.each(codes)('%s has exactly the plural forms of its grammar', (language) => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const forms = new Map<string, string[]>();
    for (const key of textsOf(language, namespace).keys()) {
      const form = plural.exec(key)?.[1];
      // A form for none is every language's to have; i18next takes it where it stands.
      if (form === undefined || form === 'zero') continue;
      const base = key.replace(plural, '');
      forms.set(base, [...(forms.get(base) ?? []), form]);
    }
    const wrong = [...forms].filter(([, found]) => found.toSorted().join() !== wanted.join());
    expect(wrong).toEqual([]);
  });

  test.each(codes)('%s fills in the same values as English', (language) => {
    const texts = textsOf(language, namespace);
    const wrong = [...texts].filter(([key, text]) => {
      const model = english.get(key) ?? english.get(key.replace(plural, '_other'));
      return placeholders(text).join() !== placeholders(model).join();
    });
    expect(wrong).toEqual([]);
  });
});

describe('words of records', () => {
  const texts = textsOf('en', 'records');
  const singular: Record<Kind, string> = {
    people: 'person',
    policies: 'policy',
    accounts: 'account',
    tickets: 'ticket',
    visits: 'visit',
    commitments: 'commitment',
    notices: 'notice',
    assets: 'asset',
    demands: 'demand',
    ledger: 'ledger',
    articles: 'article',
    entries: 'entry',
  };

  test.each(Object.keys(recordSchemas) as Kind[])('%s has a name for itself and for each field', (kind) => {
    const fields = Object.keys(recordSchemas[kind].shape).filter(
      (name) => !['id', 'revision'].includes(name),
    );
    const wanted = [`kind.${kind}`, ...fields.map((field) => `${singular[kind]}.field.${field}`)];
    expect(wanted.filter((key) => !texts.has(key))).toEqual([]);
  });

  test.each(Object.keys(recordSchemas) as Kind[])('%s has a word for each value of its lists', (kind) => {
    const wanted = Object.entries(recordSchemas[kind].shape).flatMap(([field, schema]) =>
      valuesOf(schema).map((value) => `${singular[kind]}.${wordField(field)}.${value}`),
    );
    // The kind of an entry's subject has the words of kinds.
    const missing = wanted.filter((key) => !key.startsWith('entry.subjectKind.') && !texts.has(key));
    expect(missing).toEqual([]);
  });
});

/** Roles of a person are a list; a word of it is a role. */
function wordField(field: string): string {
  return field === 'roles' ? 'role' : field;
}

interface Definition {
  type: string;
  innerType?: { def: Definition };
  element?: { def: Definition };
  entries?: Record<string, string>;
  options?: { def: Definition }[];
  values?: (string | number)[];
}

/** Values that a field with a fixed list of them may have. */
function valuesOf(schema: { def: unknown }): (string | number)[] {
  const definition = schema.def as Definition;
  const inner = definition.innerType ?? definition.element;
  if (inner !== undefined) return valuesOf(inner);
  if (definition.type === 'enum') return Object.values(definition.entries ?? {});
  if (definition.type === 'literal') return definition.values ?? [];
  if (definition.type === 'union') return (definition.options ?? []).flatMap((option) => valuesOf(option));
  return [];
}
