import { describe, expect, it } from 'vitest';
import { articleMarkdown } from './article-markdown.ts';

describe('articleMarkdown', () => {
  const cases: [string, string, string][] = [
    ['drops the heading that opens the text', '# Title\n\nText', 'Text'],
    ['keeps a heading of the first level further down', 'Text\n\n# Part', 'Text\n\n# Part'],
    ['keeps an opening heading of a lower level', '## Part\nText', '## Part\nText'],
    [
      'turns an alert into a quotation with its word',
      '> [!NOTE]\n> Mind the gap.',
      '> **Note**\n> \n> Mind the gap.',
    ],
    [
      'keeps what a picture shows',
      ':::image type="content" source="a.png" alt-text="The card":::',
      '*The card*',
    ],
    ['keeps a deeply indented picture out of code', '1. a\n\n     ![b](c.png)', '1. a\n\n   ![b](c.png)'],
    ['drops fences of zones', 'a\n::: zone pivot="x"\nb\n:::\nc', 'a\n\nb\n\nc'],
    ['drops comments over several lines', 'a<!-- x\ny -->b', 'ab'],
    ['drops anchors', '<a name="x"></a>Text', 'Text'],
    ['turns <br> into a new line', 'a<br>b', 'a  \nb'],
    ['leaves code with angle brackets alone', '`List<string>`', '`List<string>`'],
  ];
  it.each(cases)('%s', (_title, body, text) => {
    expect(articleMarkdown(body)).toBe(text);
  });
});
