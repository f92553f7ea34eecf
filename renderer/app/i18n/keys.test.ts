import { expect, test } from 'vitest';
import {
  consoleSources,
  isNode,
  lineOf,
  walk,
  type SourceFile,
} from '../../../test/support/console-sources.ts';
import { localeFiles } from '../../../test/support/locale-files.ts';

const plural = /_(zero|one|two|few|many|other)$/;
const known = new Set(
  localeFiles()
    .filter(({ language }) => language === 'en')
    .flatMap(({ namespace, texts }) =>
      [...texts.keys()].map((key) => `${namespace}:${key.replace(plural, '')}`),
    ),
);
const knownList = [...known];

/** What a file asks for by `t('…')`, with every namespace that it may mean. */
function askedFor(source: SourceFile): { key: string; isPrefix: boolean; line: number }[] {
  const asked: { key: string; isPrefix: boolean; line: number }[] = [];
  walk(source.program, (node) => {
    if (node.type !== 'CallExpression' || !isNode(node['callee'])) return;
    if (node['callee'].type !== 'Identifier' || node['callee']['name'] !== 't') return;
    const first = (node['arguments'] as unknown[])[0];
    if (!isNode(first)) return;
    const line = lineOf(source, node.start);
    if (first.type === 'Literal') asked.push({ key: String(first['value']), isPrefix: false, line });
    if (first.type === 'TemplateLiteral') {
      const head = (first['quasis'] as { value: { raw: string } }[])[0]?.value.raw ?? '';
      if (head !== '') asked.push({ key: head, isPrefix: true, line });
    }
  });
  return asked;
}

function namespacesOf(source: SourceFile): string[] {
  const found = [...source.text.matchAll(/useTranslation\(\s*(\[[^\]]*\]|'[^']*')?/g)].flatMap(
    ([, names]) => [...(names ?? "'common'").matchAll(/'([^']+)'/g)],
  );
  return [...new Set(found.map(([, name]) => name ?? ''))];
}

const sources = consoleSources().filter(({ text }) => text.includes('useTranslation('));

test.each(sources.map((source) => [source.file, source] as const))(
  '%s asks for texts that exist',
  (_file, source) => {
    const spaces = namespacesOf(source);
    const missing = askedFor(source).filter(({ key, isPrefix }) => {
      const full = key.includes(':') ? [key] : spaces.map((space) => `${space}:${key}`);
      return !full.some((name) =>
        isPrefix ? knownList.some((text) => text.startsWith(name)) : known.has(name),
      );
    });
    expect(missing.map(({ key, line }) => `${String(line)}: ${key}`)).toEqual([]);
  },
);
