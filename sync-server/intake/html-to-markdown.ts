import TurndownService from 'turndown';

/** Turns HTML of posts into Markdown. Answers the text itself where it holds no tags. */
export function htmlToMarkdown(): (html: string) => string {
  const service = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
  });
  // Pictures of the source need its network and its sign-in; a link says what stood there.
  service.addRule('image', {
    filter: 'img',
    replacement: (_content, node) => {
      const element = node as unknown as { getAttribute(name: string): string | null };
      const address = element.getAttribute('src') ?? '';
      return address === '' ? '' : `[${element.getAttribute('alt') || 'image'}](${address})`;
    },
  });
  return (html) => (isPlain(html) ? unescape(html) : service.turndown(html)).trim();
}

/** Paragraphs and line breaks alone need no parser; four posts in five are like that. */
function isPlain(html: string): boolean {
  return !/<(?!\/?p>|br ?\/?>)/.test(html);
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

function unescape(html: string): string {
  return html
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?<br ?\/?> ?/g, '  \n')
    .replaceAll(/ ?<\/p> ?/g, '\n\n')
    .replaceAll('<p>', '')
    .replaceAll(/([\\*_`[\]])/g, String.raw`\$1`)
    .replaceAll(/^( *)([#>+-])/gm, String.raw`$1\$2`)
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\n{3,}/g, '\n\n');
}
