/**
 * The body of an article as the reader sees it. Imported articles use marks of their publisher's toolchain that are
 * not Markdown; shown raw they are noise in the middle of a procedure. The record itself is left as it is.
 *
 * - the first heading goes when it opens the text: the title stands above it already
 * - `> [!NOTE]` becomes a quotation that begins with the word
 * - `:::image … alt-text="…":::` becomes its description, other `:::` fences go
 * - pictures indented so far that they would be code come back to their list
 * - HTML comments and anchors go, `<br>` becomes a new line
 */
export function articleMarkdown(body: string): string {
  return body
    .replace(/^\s*# [^\n]*\n/, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(
      /^( *>\s*)\[!([A-Za-z]+)\]\s*$/gm,
      (_all, quote: string, word: string) => `${quote}**${capital(word)}**\n${quote}`,
    )
    .replaceAll(/^ {4,}(?=!\[)/gm, '   ')
    .replaceAll(/:::image\b[^\n]*?alt-text="([^"]*)"[^\n]*?:::/g, '*$1*')
    .replaceAll(/^[ \t]*:::.*$/gm, '')
    .replaceAll(/<a (?:name|id)="[^"]*">\s*(?:<\/a>)?/g, '')
    .replaceAll(/<br\s*\/?>/g, '  \n')
    .replaceAll(/<\/?(?:sup|sub|u|span|div|p|center)\b[^>]*>/g, '')
    .trim();
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
