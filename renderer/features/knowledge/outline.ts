/** A heading of an article: level 1-6, its text without Markdown marks, an id unique in the article, its line (1 is the first). */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly slug: string;
  readonly line: number;
}

/**
 * Headings of a Markdown text in order. Lines inside fenced code are not headings. Repeated texts get `-2`, `-3`, so
 * that every slug is an address.
 */
export function outlineOf(markdown: string): Heading[] {
  const headings: Heading[] = [];
  const used = new Map<string, number>();
  let fence: string | null = null;
  for (const [index, line] of markdown.split('\n').entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined) {
      if (fence === null) fence = mark;
      else if (mark.startsWith(fence)) fence = null;
      continue;
    }
    const match = fence === null ? /^ {0,3}(#{1,6})\s+(.+?)\s*#*\s*$/.exec(line) : null;
    if (match?.[1] === undefined || match[2] === undefined) continue;
    const text = plainText(match[2]);
    headings.push({ level: match[1].length, text, slug: uniqueSlug(text, used), line: index + 1 });
  }
  return headings;
}

/** Is the article long enough for a table of contents to help? */
export function deservesContents(markdown: string, headings: readonly Heading[]): boolean {
  return headings.length >= 3 && markdown.length > 3_000;
}

function plainText(markdown: string): string {
  return (
    markdown
      .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/[*`]{1,3}(\S(?:.*?\S)?)[*`]{1,3}/g, '$1')
      // An underscore inside a word is part of a name, not emphasis.
      .replaceAll(/(?<![\p{L}\p{N}_])_{1,3}(\S(?:.*?\S)?)_{1,3}(?![\p{L}\p{N}_])/gu, '$1')
      .replaceAll(/\\([\\`*_{}[\]()#+\-.!])/g, '$1')
      .trim()
  );
}

function uniqueSlug(text: string, used: Map<string, number>): string {
  const slug =
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '') || 'section';
  const count = (used.get(slug) ?? 0) + 1;
  used.set(slug, count);
  return count === 1 ? slug : `${slug}-${count}`;
}
