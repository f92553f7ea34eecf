import { describe, expect, it } from 'vitest';
import { highlight } from './highlight.ts';

/** Segments with hits in brackets. */
function marked(text: string, query: string): string {
  return highlight(text, query)
    .map((segment) => (segment.hit ? `[${segment.text}]` : segment.text))
    .join('');
}

describe('highlight', () => {
  it.each([
    ['Awaria drukarki w Łodzi', 'lodz druk', 'Awaria [druk]arki w [Łodz]i'],
    ['Großenstraße', 'grossen', '[Großen]straße'],
    ['Großenstraße', 'gros', '[Groß]enstraße'],
    ['FF-10482 and 1048', '104', 'FF-[104]82 and [104]8'],
    ['ёмкость', 'емк', '[ёмк]ость'],
    ['nothing here', 'zzz', 'nothing here'],
    ['nothing here', '', 'nothing here'],
    ['K\u00f6ln Ko\u0308ln', 'ko', '[K\u00f6]ln [Ko\u0308]ln'],
  ])('%j with %j shows %j', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('never loses a character', () => {
    for (const text of ['Łódź, 12.03', '  x  ', 'ß', '']) {
      expect(
        highlight(text, 'lodz 1 s')
          .map((segment) => segment.text)
          .join(''),
      ).toBe(text);
    }
  });
});
