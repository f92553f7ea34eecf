import { describe, expect, it } from 'vitest';
import { deservesContents, outlineOf } from './outline.ts';

describe('outlineOf', () => {
  it('lists headings with their levels in order', () => {
    expect(outlineOf('# One\ntext\n## Two ##\n')).toEqual([
      { level: 1, text: 'One', slug: 'one', line: 1 },
      { level: 2, text: 'Two', slug: 'two', line: 3 },
    ]);
  });

  it('takes no heading from fenced code, whichever fence', () => {
    expect(outlineOf('```sh\n# comment\n```\n~~~\n# other\n~~~\n# Real').map((one) => one.text)).toEqual([
      'Real',
    ]);
  });

  it('needs the blank after the marks and at most six of them', () => {
    expect(outlineOf('#tag\n####### seven')).toEqual([]);
  });

  it('shows text without Markdown marks', () => {
    const texts = outlineOf('# **Bold** and `code`\n# A [link](x.md)\n# snake_case_name').map(
      (one) => one.text,
    );
    expect(texts).toEqual(['Bold and code', 'A link', 'snake_case_name']);
  });

  it('gives every heading an address of its own, in any script', () => {
    expect(outlineOf('# Настройка\n# Настройка\n# !!!').map((one) => one.slug)).toEqual([
      'настройка',
      'настройка-2',
      'section',
    ]);
  });
});

describe('deservesContents', () => {
  const headings = outlineOf('# a\n# b\n# c');
  it('wants three headings and a long text', () => {
    expect(deservesContents('x'.repeat(3_001), headings)).toBe(true);
    expect(deservesContents('x'.repeat(3_000), headings)).toBe(false);
    expect(deservesContents('x'.repeat(9_000), headings.slice(1))).toBe(false);
  });
});
