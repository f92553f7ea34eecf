import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** A node of the syntax tree, as loosely as a search needs it. */
export interface SyntaxNode {
  type: string;
  start: number;
  [key: string]: unknown;
}

export interface SourceFile {
  /** Path from the root of the repository. */
  file: string;
  text: string;
  program: SyntaxNode;
}

const root = path.resolve(import.meta.dirname, '../..');

/** Every source file of the console, parsed; tests left out. */
export function consoleSources(pattern = 'renderer/**/*.{ts,tsx}'): SourceFile[] {
  return globSync(pattern, { cwd: root })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort()
    .map((file) => parseSource(file, readFileSync(path.join(root, file), 'utf8')));
}

export function parseSource(file: string, text: string): SourceFile {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message ?? ''}`);
  return { file, text, program: program as unknown as SyntaxNode };
}

/** Visit every node with its ancestors, the nearest last. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, ancestors: readonly SyntaxNode[]) => void,
): void {
  const go = (current: SyntaxNode, ancestors: readonly SyntaxNode[]): void => {
    visit(current, ancestors);
    const below = [...ancestors, current];
    for (const value of Object.values(current)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) go(child, below);
    }
  };
  go(node, []);
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

/** `12:` line of a position, for messages. */
export function lineOf(source: SourceFile, position: number): number {
  return source.text.slice(0, position).split('\n').length;
}
