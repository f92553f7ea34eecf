/** Up to two signs that stand for a person: "Engineer 1" -> "E1". */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return chosen
    .map(
      (word) =>
        Array.from(word ?? '')
          .at(0)
          ?.toLocaleUpperCase() ?? '',
    )
    .join('');
}
