/** Name of a language in the language of the reader, `Polish`; the tag itself where the engine knows no name. */
export function languageName(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
