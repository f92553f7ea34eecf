/**
 * Formats of Intl, each made once: making one takes up to half a millisecond, which a list of thousands of rows
 * pays a row. A memory of pure values, not state: the same question always has the same answer.
 */
type Options = Readonly<Record<string, string | number | boolean | undefined>>;

function remember<F>(
  make: (language: string, options: Options) => F,
): (language: string, options: Options) => F {
  const made = new Map<string, F>();
  return (language, options) => {
    const key = language + JSON.stringify(options);
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(language, options);
    made.set(key, fresh);
    return fresh;
  };
}

/** English as written in Europe, where this console works: day before month. */
export const dateFormat = remember(
  (language, options) => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options),
);
export const numberFormat = remember((language, options) => new Intl.NumberFormat(language, options));
export const relativeFormat = remember((language, options) => new Intl.RelativeTimeFormat(language, options));
