import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/(--ff-[a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

const palettes = {
  light: { selector: ':root', text: 4.5 },
  dark: { selector: ":root[data-ff-theme='dark']", text: 4.5 },
  contrast: { selector: ":root[data-ff-theme='contrast']", text: 7 },
};
const grounds = ['--ff-bg', '--ff-surface', '--ff-surface-2', '--ff-hover', '--ff-accent-soft'];
const texts = [
  '--ff-text',
  '--ff-text-dim',
  '--ff-accent',
  '--ff-soon',
  '--ff-overdue',
  '--ff-paused',
  '--ff-met',
];

describe.each(Object.entries(palettes))('the %s palette', (_name, { selector, text }) => {
  const tokens = tokensOf(selector);
  test.each(texts.flatMap((colour) => grounds.map((ground) => [colour, ground] as const)))(
    '%s can be read on %s',
    (colour, ground) => {
      expect(contrast(tokens[colour]!, tokens[ground]!)).toBeGreaterThanOrEqual(text);
    },
  );
  test.each(['soon', 'overdue', 'paused', 'met'])('the word of %s can be read on its own ground', (state) => {
    const ratio = contrast(tokens[`--ff-${state}`]!, tokens[`--ff-${state}-soft`]!);
    expect(ratio).toBeGreaterThanOrEqual(text);
  });
  test('text on the accent can be read', () => {
    expect(contrast(tokens['--ff-on-accent']!, tokens['--ff-accent']!)).toBeGreaterThanOrEqual(text);
    // Buttons that delete something.
    expect(contrast(tokens['--ff-on-accent']!, tokens['--ff-overdue']!)).toBeGreaterThanOrEqual(text);
  });
  test.each(grounds)('borders of fields and the focus stand out from %s', (ground) => {
    expect(contrast(tokens['--ff-line-strong']!, tokens[ground]!)).toBeGreaterThanOrEqual(3);
    expect(contrast(tokens['--ff-focus']!, tokens[ground]!)).toBeGreaterThanOrEqual(3);
  });
});
