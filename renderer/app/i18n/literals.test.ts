import { describe, expect, test } from 'vitest';
import {
  consoleSources,
  isNode,
  lineOf,
  parseSource,
  walk,
  type SourceFile,
  type SyntaxNode,
} from '../../../test/support/console-sources.ts';

/** Attributes that people see or hear. */
const spoken =
  /^(title|label|aria-label|aria-description|aria-roledescription|aria-valuetext|placeholder|alt|text|description|heading|error|hint|emptyText|nothingFound)$/;
/** Names and signs that are the same in every language. */
const exempt = new Set(['Fieldfare', 'https://support.example.org']);
const hasWord = (text: string): boolean => /\p{L}{2,}/u.test(text) && !exempt.has(text.trim());

/** Texts in one file that people would see and that no translation replaces. */
function literalsOf(source: SourceFile): string[] {
  const found: string[] = [];
  const report = (node: SyntaxNode, text: string): void => {
    if (hasWord(text)) found.push(`${source.file}:${String(lineOf(source, node.start))} ${text.trim()}`);
  };
  walk(source.program, (node) => {
    if (node.type === 'JSXText') report(node, String(node['value']));
    if (node.type === 'JSXExpressionContainer') return;
    if (node.type === 'JSXAttribute' && spoken.test(attributeName(node))) {
      for (const part of textsIn(node['value'])) report(part, textOf(part));
    }
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      const children = node['children'] as SyntaxNode[];
      for (const child of children.filter(({ type }) => type === 'JSXExpressionContainer')) {
        for (const part of textsIn(child['expression'])) report(part, textOf(part));
      }
    }
  });
  return found;
}

function attributeName(node: SyntaxNode): string {
  const { name } = node['name'] as { name: unknown };
  return typeof name === 'string' ? name : '';
}

/** Literal texts that an expression may yield: itself, both sides of a choice, what stands after `&&`, `||`, `??`. */
function textsIn(value: unknown): SyntaxNode[] {
  if (!isNode(value)) return [];
  if (value.type === 'Literal') return typeof value['value'] === 'string' ? [value] : [];
  if (value.type === 'TemplateLiteral') return [value];
  if (value.type === 'JSXExpressionContainer') return textsIn(value['expression']);
  if (value.type === 'ConditionalExpression') {
    return [...textsIn(value['consequent']), ...textsIn(value['alternate'])];
  }
  if (value.type === 'LogicalExpression') return [...textsIn(value['left']), ...textsIn(value['right'])];
  return [];
}

function textOf(node: SyntaxNode): string {
  if (node.type !== 'TemplateLiteral') return String(node['value']);
  return (node['quasis'] as { value: { raw: string } }[]).map((quasi) => quasi.value.raw).join(' ');
}

test('the search finds texts in elements, in spoken attributes and in choices, and nothing else', () => {
  const sample = `const x = (a: boolean) => <p className="quiet words" title="A title">Plain <b>{a ? 'yes it is' : t('key')}</b>
    {a && \`many \${a}\`}<i aria-label={a ? 'spoken' : undefined}>·</i>{t('not.this')}</p>;`;
  expect(
    new Set(literalsOf(parseSource('sample.tsx', sample)).map((line) => line.replace(/^\S+ /, ''))),
  ).toEqual(new Set(['A title', 'many', 'Plain', 'yes it is', 'spoken']));
});

describe('every text that people see is translated', () => {
  test.each(consoleSources('renderer/**/*.tsx').map((source) => [source.file, source] as const))(
    '%s',
    (_file, source) => {
      expect(literalsOf(source)).toEqual([]);
    },
  );
});
